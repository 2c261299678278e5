package io.westbound.streams.topology;

import io.westbound.event.DeadLetter;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record with a fault of its own to the dead letters, with all that a replay needs and in the same transaction,
 * and lets the stream go on. What is not the record's fault (Kafka, the state store) stops the thread as before.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    /** Setting: prefix of the topic, for a shadow of the live stream. */
    public static final String PREFIX_CONFIG = "westbound.topic.prefix";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);
    private static final int STACK_TRACE_AT_MOST = 8 * 1024;
    private static final int MESSAGE_AT_MOST = 1024;
    private static final int VALUE_AT_MOST = 7 * 1024 * 1024;
    private static final int ALONE_MS = 10_000;

    private Topic<DeadLetter> topic = Topics.DEAD_LETTERS;
    private Map<String, Object> alone = Map.of();

    @Override
    public void configure(Map<String, ?> settings) {
        Object prefix = settings.get(PREFIX_CONFIG);
        topic = new Names(prefix == null ? "" : prefix.toString()).own(Topics.DEAD_LETTERS);
        alone = new HashMap<>(new StreamsConfig(settings).getProducerConfigs("dead-letters"));
        alone.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ALONE_MS);
        alone.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ALONE_MS);
        alone.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * ALONE_MS);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return DeserializationExceptionHandler.Response.resume(
                posted(context, letter(context, "read-" + record.topic(), record.key(), record.value(), exception)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception exception) {
        boolean ownFault = !(exception instanceof KafkaException) || exception instanceof SerializationException;
        if (!ownFault || record == null) {
            return ProcessingExceptionHandler.Response.fail();
        }
        Throwable cause =
                exception instanceof RecordFault && exception.getCause() != null ? exception.getCause() : exception;
        return ProcessingExceptionHandler.Response.resume(posted(
                context,
                letter(context, context.processorNodeId(), context.sourceRawKey(), context.sourceRawValue(), cause)));
    }

    @Override
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return ProductionExceptionHandler.Response.resume(List.of(letter(
                context, "write-" + record.topic(), context.sourceRawKey(), context.sourceRawValue(), exception)));
    }

    /** What the task is to send in its transaction. */
    private List<ProducerRecord<byte[], byte[]>> posted(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> letter) {
        if (context.taskId() == null || context.taskId().subtopology() < 0) {
            sendAlone(letter);
            return List.of();
        }
        return List.of(letter);
    }

    /**
     * Sends a letter outside any transaction: the reader of a global store has none. It comes again, under the same key,
     * whenever that store is read anew.
     */
    private void sendAlone(ProducerRecord<byte[], byte[]> letter) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(alone, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(letter).get();
        } catch (KafkaException | ExecutionException e) {
            LOG.error("a dead letter could not be sent; its record stays on its topic", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context, String step, byte @Nullable [] key, byte @Nullable [] value, Throwable cause) {
        Map<String, ByteBuffer> headers = new HashMap<>();
        for (Header header : context.headers()) {
            headers.put(header.key(), ByteBuffer.wrap(header.value() == null ? new byte[0] : header.value()));
        }
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic(context.topic())
                .setPartition(context.partition())
                .setOffset(context.offset())
                .setTimestamp(Instant.ofEpochMilli(context.timestamp()))
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(value == null || tooLarge(value) ? null : ByteBuffer.wrap(value))
                .setHeaders(headers)
                .setStep(step)
                .setCause(cause.getClass().getName())
                .setMessage(cut(left(value) + cause.getMessage(), MESSAGE_AT_MOST))
                .setStackTrace(cut(trace(cause), STACK_TRACE_AT_MOST))
                .setFailedAt(Instant.now())
                .build();
        String id = context.topic() + "-" + context.partition() + "-" + context.offset();
        return new ProducerRecord<>(
                topic.name(),
                id.getBytes(StandardCharsets.UTF_8),
                topic.serde().serializer().serialize(topic.name(), letter));
    }

    /** A letter must itself fit into a record. */
    private static boolean tooLarge(byte[] value) {
        return value.length > VALUE_AT_MOST;
    }

    private static String left(byte @Nullable [] value) {
        return value != null && tooLarge(value) ? "[" + value.length + " bytes left on the topic] " : "";
    }

    private static String trace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
