package io.westbound.ingest.frontier;

import io.westbound.event.DeadLetter;
import io.westbound.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** Sends a record that cannot be read to the dead letters and goes on. */
public final class PoisonHandler implements DeserializationExceptionHandler {

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> bad, Exception cause) {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic(bad.topic())
                .setPartition(bad.partition())
                .setOffset(bad.offset())
                .setTimestamp(Instant.ofEpochMilli(Math.max(0, bad.timestamp())))
                .setKey(wrap(bad.key()))
                .setValue(wrap(bad.value()))
                .setStep(String.valueOf(context.processorNodeId()))
                .setCause(root.getClass().getName())
                .setMessage(String.valueOf(root.getMessage()))
                .setFailedAt(Instant.now())
                .build();
        String key = bad.topic() + "-" + bad.partition() + "-" + bad.offset();
        return Response.resume(List.of(new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                key.getBytes(StandardCharsets.UTF_8),
                Topics.DEAD_LETTERS.serde().serializer().serialize(Topics.DEAD_LETTERS.name(), letter))));
    }

    private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // There is nothing to set.
    }
}
