package io.westbound.ingest.visit;

import io.westbound.ingest.fetch.Sites;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which machine addresses this process may ask: those whose partition of the orders it has. Every address has one such
 * partition, so no two processes ask one at a time, whatever hosts live on it. Thread-safe.
 */
final class Territory {

    private final Map<Integer, Long> since = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private volatile int partitions = 1;

    /**
     * An empty territory.
     *
     * @param nanos monotonic clock, nanoseconds
     */
    Territory(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Tells how many partitions the orders have. */
    void divide(int all) {
        partitions = all;
    }

    void gain(int partition) {
        since.put(partition, nanos.getAsLong());
    }

    void lose(int partition) {
        since.remove(partition);
    }

    boolean holds(InetAddress address) {
        return since.containsKey(Sites.partition(address, partitions));
    }

    /**
     * When an address may first be asked, on the clock of nanoseconds: another process may have asked it until it came to
     * this one, so it counts as asked then. At once for one that is not held.
     */
    long earliest(InetAddress address, Duration rest) {
        Long held = since.get(Sites.partition(address, partitions));
        return held == null ? nanos.getAsLong() : held + rest.toNanos();
    }
}
