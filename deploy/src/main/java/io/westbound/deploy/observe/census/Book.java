package io.westbound.deploy.observe.census;

import io.westbound.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one topic. All methods are called on the census's own thread.
 *
 * @param <V> event of the topic
 */
interface Book<V extends SpecificRecord> {

    /** The topic that is read. */
    Topic<V> topic();

    /** How far before the start of the node to begin to read; empty for the beginning of the topic. */
    @Nullable
    Duration lookBack();

    /** Takes one record in; a null value deletes its key. */
    void accept(Entry<V> entry);

    /** Forgets what came from a partition, which another node counts from now on. */
    void forget(int partition);

    /** Shows what is kept as gauges. */
    void show();

    /**
     * One record.
     *
     * @param stored the record's time stamp on the broker
     * @param seen when it was read
     * @param fresh whether it was stored after the start of the node, and so belongs into the counters
     */
    record Entry<V>(int partition, String key, @Nullable V value, Instant stored, Instant seen, boolean fresh) {}
}
