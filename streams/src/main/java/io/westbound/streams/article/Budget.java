package io.westbound.streams.article;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Time one document may take. It is the computing time of the thread, so that a busy machine does not refuse sound
 * pages; readers ask it where a hostile page could keep them. One use, one thread.
 */
public final class Budget {
    /** A hundred times what a large page takes. */
    public static final Duration USUAL = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private final long end;
    private final Duration limit;

    Budget(Duration limit, LongSupplier nanos) {
        this.nanos = nanos;
        this.limit = limit;
        this.end = nanos.getAsLong() + limit.toNanos();
    }

    /** Starts {@link #USUAL} of this thread's time, or of the wall clock where the platform does not count that. */
    public static Budget start() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new Budget(
                USUAL, threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime);
    }

    /**
     * Goes on or gives up.
     *
     * @throws OverBudget when the time is used up
     */
    public void check() {
        if (nanos.getAsLong() - end > 0) {
            throw new OverBudget("reading it took more than " + limit);
        }
    }

    /** A document that takes too long; its own fault, fit for the dead letters. */
    public static final class OverBudget extends RuntimeException {
        private static final long serialVersionUID = 1;

        OverBudget(String message) {
            super(message);
        }
    }
}
