package io.westbound.deploy.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alerts of a channel's teams, from the last one that it was told. What lies before it, as far as the look-back reaches,
 * is handed over as {@link #old}, so that a new process learns what was told. Used by one thread.
 */
final class Inbox implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration SLICE = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Duration lookBack;
    private final Clock clock;
    private final Map<TopicPartition, Long> told = new HashMap<>();
    private boolean resting;

    Inbox(Consumer<byte[], byte[]> consumer, Collection<String> topics, Duration lookBack, Clock clock) {
        this.consumer = consumer;
        this.lookBack = lookBack;
        this.clock = clock;
        consumer.subscribe(topics, this);
    }

    ConsumerRecords<byte[], byte[]> poll() {
        return consumer.poll(SLICE);
    }

    /** Whether the record was dealt with by a former process. */
    boolean old(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < told.getOrDefault(place(record), 0L);
    }

    /** Whether the record is still this process's to deal with. */
    boolean mine(ConsumerRecord<byte[], byte[]> record) {
        return consumer.assignment().contains(place(record));
    }

    /** Notes that a record is dealt with. If another process has taken over, that one will find it again. */
    void done(ConsumerRecord<byte[], byte[]> record) {
        try {
            consumer.commitSync(Map.of(place(record), new OffsetAndMetadata(record.offset() + 1)));
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.warn("{} offset {} may be told again: {}", place(record), record.offset(), e.toString());
        }
    }

    /** Waits without leaving the group, until the time is over or {@code stop} says so. */
    void rest(Duration time, BooleanSupplier stop) {
        long end = System.nanoTime() + time.toNanos();
        resting = true;
        consumer.pause(consumer.assignment());
        try {
            long left = time.toNanos();
            while (left > 0 && !stop.getAsBoolean()) {
                consumer.poll(Duration.ofNanos(Math.min(left, SLICE.toNanos())));
                left = end - System.nanoTime();
            }
        } finally {
            resting = false;
            consumer.resume(consumer.assignment());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        long since = clock.instant().minus(lookBack).toEpochMilli();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        var recent = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> since)));
        var committed = consumer.committed(Map.copyOf(ends).keySet());
        for (TopicPartition partition : partitions) {
            var first = recent.get(partition);
            long from = first == null ? ends.getOrDefault(partition, 0L) : first.offset();
            OffsetAndMetadata known = committed.get(partition);
            long begin = known == null ? from : known.offset();
            told.put(partition, begin);
            consumer.seek(partition, Math.min(from, begin));
        }
        if (resting) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(told::remove);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static TopicPartition place(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
