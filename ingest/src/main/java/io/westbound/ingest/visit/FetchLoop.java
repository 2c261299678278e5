package io.westbound.ingest.visit;

import io.westbound.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/**
 * One life of a member of the group: reads orders, hands them to the bench, and commits what is done. Pages, reports and
 * offsets go in one transaction, so an order is done if and only if its page and its report are there. Ends with an
 * exception when the broker fences it or fails; whoever runs it starts another life, which fetches again only what was
 * under way. Used by one thread, but for {@link #trusted()}.
 */
final class FetchLoop implements ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(25);
    /** A transaction costs as much as fetching some pages does; what ends in this time shares one. */
    private static final long COMMIT_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private static final Duration OFFSETS = Duration.ofSeconds(10);
    private static final int MAX_WAITING = 20_000;
    private static final int MAX_BATCH = 200;
    private static final long MAX_BATCH_BYTES = 16L * 1024 * 1024;
    /** Well below the session timeout, after which the group gives our partitions to another process. */
    private static final long LEASE = TimeUnit.SECONDS.toNanos(5);

    private static final long RENEWAL = TimeUnit.SECONDS.toNanos(2);

    /** What a loop works with. */
    record Parts(
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            Workbench bench,
            Territory territory,
            BlockingQueue<Done> done,
            BiConsumer<Assignment, ConsumerRecord<String, byte[]>> orders,
            Clock clock) {}

    private final Parts parts;
    private final Map<TopicPartition, Assignment> assigned = new HashMap<>();
    private final List<Settled> pending = new ArrayList<>();
    private volatile long confirmed = System.nanoTime() - LEASE;
    private long committed = System.nanoTime() - COMMIT_EVERY;

    FetchLoop(Parts parts) {
        this.parts = parts;
    }

    /** Joins the group. */
    void start() {
        parts.producer().initTransactions();
        parts.territory()
                .divide(parts.consumer()
                        .partitionsFor(Topics.FETCH_ORDERS.name())
                        .size());
        parts.consumer().subscribe(List.of(Topics.FETCH_ORDERS.name()), this);
    }

    /** One round: poll, take orders in, commit what is done. */
    void round() {
        boolean behind = parts.done().size() >= MAX_BATCH;
        for (ConsumerRecord<String, byte[]> record : parts.consumer().poll(behind ? Duration.ZERO : POLL)) {
            take(record);
        }
        if (parts.done().size() >= MAX_BATCH || System.nanoTime() - committed >= COMMIT_EVERY) {
            settle();
            commit();
        }
        throttle();
    }

    /**
     * True while the broker has confirmed lately that this process is of the group's present generation. After a pause
     * of this process, or while the broker cannot be reached, the partitions may be another's: a poll tells nothing then,
     * a commit does.
     */
    boolean trusted() {
        return System.nanoTime() - confirmed < LEASE;
    }

    private boolean leaseRunsOut() {
        return !assigned.isEmpty() && parts.bench().size() > 0 && System.nanoTime() - confirmed > RENEWAL;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Assignment assignment = assigned.get(new TopicPartition(record.topic(), record.partition()));
        if (assignment == null || !assignment.ledger().read(record.offset())) {
            return;
        }
        try {
            parts.orders().accept(assignment, record);
        } catch (SerializationException | IllegalArgumentException e) {
            pending.add(Settled.poison(assignment, record, e, parts.clock().instant()));
        }
    }

    private void settle() {
        long bytes = 0;
        while (pending.size() < MAX_BATCH && bytes < MAX_BATCH_BYTES) {
            Done done = parts.done().poll();
            if (done == null) {
                return;
            }
            Settled settled = Settled.of(done);
            bytes += settled.bytes();
            pending.add(settled);
        }
    }

    private void commit() {
        pending.removeIf(settled -> settled.assignment().over());
        Set<Assignment> touched = new HashSet<>();
        if (pending.isEmpty()) {
            if (!leaseRunsOut()) {
                return;
            }
            touched.add(assigned.values().iterator().next());
        }
        long start = System.nanoTime();
        committed = start;
        Producer<String, byte[]> producer = parts.producer();
        producer.beginTransaction();
        try {
            for (Settled settled : pending) {
                settled.records().forEach(producer::send);
                settled.assignment().ledger().done(settled.offset());
                touched.add(settled.assignment());
            }
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            touched.forEach(a -> offsets.put(a.partition(), a.ledger().commit()));
            producer.sendOffsetsToTransaction(offsets, parts.consumer().groupMetadata());
            producer.commitTransaction();
            pending.clear();
            confirmed = start;
        } catch (CommitFailedException e) {
            // The group is being reassigned; the next poll tells which partitions are still ours.
            producer.abortTransaction();
        }
    }

    private void throttle() {
        boolean full = parts.bench().size() > MAX_WAITING;
        List<TopicPartition> stop = new ArrayList<>();
        List<TopicPartition> go = new ArrayList<>();
        assigned.forEach((partition, assignment) -> (full || assignment.ledger().full() ? stop : go).add(partition));
        parts.consumer().pause(stop);
        Set<TopicPartition> paused = parts.consumer().paused();
        go.retainAll(paused);
        parts.consumer().resume(go);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = parts.consumer().committed(Set.copyOf(partitions), OFFSETS);
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata last = committed.get(partition);
            OffsetLedger ledger =
                    last == null ? new OffsetLedger(0, "") : new OffsetLedger(last.offset(), last.metadata());
            assigned.put(partition, new Assignment(partition, ledger));
            parts.territory().gain(partition.partition());
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        settle();
        commit();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Assignment assignment = assigned.remove(partition);
            parts.territory().lose(partition.partition());
            if (assignment != null) {
                assignment.end();
                parts.bench().drop(assignment);
            }
        }
    }

    /** Commits what is done and gives everything up. */
    void end() {
        onPartitionsRevoked(List.copyOf(assigned.keySet()));
    }

    /** Gives everything up without a commit. */
    void abandon() {
        onPartitionsLost(List.copyOf(assigned.keySet()));
    }
}
