package io.westbound.deploy.node;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells whether a consumer group has committed everything there is to read.
 *
 * <p>End offsets alone do not tell: the markers of transactions occupy offsets that no consumer ever commits. So the
 * records behind the committed offsets are read, committed transactions only, and none may be left.
 */
public final class Drain {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Admin admin;
    private final Map<String, Object> client;

    /** Uses the given admin client, which stays the caller's, and the settings for a reader of its own. */
    public Drain(Admin admin, Map<String, Object> client) {
        this.admin = admin;
        this.client = client;
    }

    /**
     * Records that the group has still to process, over the topics it has ever committed on; at
     * least one where ten seconds did not suffice to tell.
     */
    public long remaining(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(committed.keySet());
            committed.forEach((partition, offset) -> reader.seek(partition, offset.offset()));
            Map<TopicPartition, Long> ends = reader.endOffsets(committed.keySet());
            long left = 0;
            long deadline = System.nanoTime() + LONGEST.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                left += reader.poll(POLL).count();
                if (System.nanoTime() - deadline > 0) {
                    return Math.max(1, left); // not known to be drained: the caller asks again
                }
            }
            return left;
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            all.put(partition, offset);
                        }
                    });
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the offsets of " + group + " cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
