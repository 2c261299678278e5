package io.westbound.ingest.visit;

import java.util.Base64;
import java.util.BitSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * Which orders of a partition are done. Orders end out of order, so the committed offset is that of the oldest one under
 * way, and those done beyond it travel in the commit's metadata as a bit set: after a restart only what was under way is
 * fetched again. Not thread-safe.
 */
final class OffsetLedger {

    /** Bits that fit into a commit's metadata: the broker takes 4,096 characters (offset.metadata.max.bytes). */
    static final int SPAN = 4096 / 4 * 3 * 8 - 64;

    private final TreeSet<Long> underWay = new TreeSet<>();
    private final TreeSet<Long> done = new TreeSet<>();
    private long position;

    /** A ledger that continues where a commit left off. */
    OffsetLedger(long position, String metadata) {
        this.position = position;
        BitSet bits = BitSet.valueOf(
                metadata.isEmpty() ? new byte[0] : Base64.getDecoder().decode(metadata));
        bits.stream().forEach(bit -> done.add(position + bit));
    }

    /** Takes note of an order that was read; false if it was done before the restart. */
    boolean read(long offset) {
        position = Math.max(position, offset + 1);
        if (done.contains(offset)) {
            return false;
        }
        underWay.add(offset);
        return true;
    }

    /** Takes note of an order that is done. */
    void done(long offset) {
        if (underWay.remove(offset)) {
            done.add(offset);
        }
    }

    /** What to commit. */
    OffsetAndMetadata commit() {
        // Never beyond what was read: orders between here and one that was done before a restart are still to come.
        long low = underWay.isEmpty() ? position : underWay.first();
        done.headSet(low).clear();
        BitSet bits = new BitSet();
        done.forEach(offset -> bits.set((int) (offset - low)));
        return new OffsetAndMetadata(low, Base64.getEncoder().encodeToString(bits.toByteArray()));
    }

    /** True if no more may be read until the oldest order is done. */
    boolean full() {
        return !underWay.isEmpty() && position - underWay.first() > SPAN - 1000;
    }
}
