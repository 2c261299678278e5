package io.westbound.deploy.trace;

import io.westbound.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every record on its way from a page to an alert a trace context. A page or a follow-up begins a trace; Kafka Streams
 * hands the headers of what it reads to what it writes, and each record then becomes a child of the one it came of. What a
 * clock raises, such as an overdue step, comes of no record and has no trace.
 *
 * <p>One setting ({@code interceptor.classes}) serves producers, consumers and streams alike, so this is an interceptor of
 * both kinds; it leaves what is consumed alone. Thread-safe.
 */
public final class TraceHeaders implements ProducerInterceptor<Object, Object>, ConsumerInterceptor<Object, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(TraceHeaders.class);
    private static final Set<String> BEGINNINGS = Set.of(Topics.PAGES.name(), Topics.FOLLOW_UPS.name());
    private static final Set<String> CARRIERS = Set.of(
            Topics.PAGES.name(),
            Topics.FOLLOW_UPS.name(),
            Topics.ARTICLES.name(),
            Topics.SIGNALS.name(),
            Topics.LEADS.name(),
            Topics.ALERTS.name(),
            Topics.DEAD_LETTERS.name());
    private static final String TEAMS = Topics.ALERTS.name() + ".";

    /** For Kafka, which makes it by its name. */
    public TraceHeaders() {}

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> record) {
        if (!CARRIERS.contains(record.topic()) && !record.topic().startsWith(TEAMS)) {
            return record;
        }
        Optional<TraceContext> context = next(record);
        context.ifPresent(own -> log(record, own));
        return context.map(own -> with(record, own)).orElse(record);
    }

    private static Optional<TraceContext> next(ProducerRecord<Object, Object> record) {
        Header header = record.headers().lastHeader(TraceContext.HEADER);
        Optional<TraceContext> parent = header == null || header.value() == null
                ? Optional.empty()
                : TraceContext.read(new String(header.value(), StandardCharsets.US_ASCII));
        if (parent.isPresent()) {
            return parent.map(context -> context.child(TraceHeaders::random));
        }
        return BEGINNINGS.contains(record.topic())
                ? Optional.of(TraceContext.begin(TraceHeaders::random))
                : Optional.empty();
    }

    private static long random() {
        return ThreadLocalRandom.current().nextLong();
    }

    private static ProducerRecord<Object, Object> with(ProducerRecord<Object, Object> record, TraceContext own) {
        ProducerRecord<Object, Object> traced = new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
        traced.headers()
                .remove(TraceContext.HEADER)
                .add(TraceContext.HEADER, own.toString().getBytes(StandardCharsets.US_ASCII));
        return traced;
    }

    private static void log(ProducerRecord<Object, Object> record, TraceContext own) {
        LOG.atDebug()
                .addKeyValue("traceId", own.traceId())
                .addKeyValue("spanId", own.spanId())
                .addKeyValue("topic", record.topic())
                .addKeyValue("key", key(record.key()))
                .log("record sent");
    }

    private static String key(@Nullable Object key) {
        return key instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(key);
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        // Whether the cluster took it is not told by the trace.
    }

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Nothing is kept that a commit would end.
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // There is nothing to set.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
