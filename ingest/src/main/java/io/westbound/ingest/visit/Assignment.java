package io.westbound.ingest.visit;

import org.apache.kafka.common.TopicPartition;

/** One stretch of time in which this process owns a partition. A later one of the same partition is another object. */
final class Assignment {

    private final TopicPartition partition;
    private final OffsetLedger ledger;
    private volatile boolean over;

    Assignment(TopicPartition partition, OffsetLedger ledger) {
        this.partition = partition;
        this.ledger = ledger;
    }

    TopicPartition partition() {
        return partition;
    }

    /** To be touched by the polling thread only. */
    OffsetLedger ledger() {
        return ledger;
    }

    /** True once the partition is no longer this process's; may be read by any thread. */
    boolean over() {
        return over;
    }

    void end() {
        over = true;
    }
}
