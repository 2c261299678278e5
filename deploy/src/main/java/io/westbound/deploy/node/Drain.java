package io.westbound.deploy.node;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
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
    private static final long NEVER = -1;

    private final Admin admin;
    private final Map<String, Object> client;

    /** Uses the given admin client, which stays the caller's, and the settings for a reader of its own. */
    public Drain(Admin admin, Map<String, Object> client) {
        this.admin = admin;
        this.client = client;
    }

    /**
     * Records that the group has still to process, over the partitions its members read and those it has ever committed
     * on; at least one where that cannot be told yet: while nobody reads, while members change, or where ten seconds did
     * not suffice.
     */
    public long remaining(String group) {
        Map<TopicPartition, Long> from = positions(group);
        if (from.isEmpty()) {
            return 1;
        }
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(from.keySet());
            from.forEach((partition, offset) -> seek(reader, partition, offset));
            Map<TopicPartition, Long> ends = reader.endOffsets(from.keySet());
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

    private static void seek(KafkaConsumer<byte[], byte[]> reader, TopicPartition partition, long offset) {
        if (offset == NEVER) {
            reader.seekToBeginning(Set.of(partition));
        } else {
            reader.seek(partition, offset);
        }
    }

    /** Where the group goes on reading; a partition it has not committed on yet is still to be read from its beginning. */
    private Map<TopicPartition, Long> positions(String group) {
        try {
            ConsumerGroupDescription members =
                    admin.describeConsumerGroups(Set.of(group)).all().get().get(group);
            if (members == null || members.groupState() != GroupState.STABLE) {
                return Map.of();
            }
            Map<TopicPartition, Long> from = new HashMap<>();
            members.members()
                    .forEach(member ->
                            member.assignment().topicPartitions().forEach(partition -> from.put(partition, NEVER)));
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            from.put(partition, offset.offset());
                        }
                    });
            return from;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw new IllegalStateException("the offsets of " + group + " cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
