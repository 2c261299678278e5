package io.westbound.deploy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Shows how far long work is: a bar that is drawn over on a terminal, a line now and then elsewhere. Written to the error
 * stream, so that output can be piped. Used by one thread.
 */
final class Progress {

    private static final int WIDTH = 24;
    private static final long TERMINAL_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LOG_PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final PrintWriter err;
    private final boolean terminal;
    private long last = System.nanoTime();
    private boolean drawn;

    /** Draws where a person looks at it. */
    Progress(PrintWriter err) {
        this(err, System.console() != null);
    }

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Tells how far it is; drawn at most five times a second.
     *
     * @param total 0 if it is not known
     */
    void at(long done, long total, String what) {
        long now = System.nanoTime();
        if (now - last < (terminal ? TERMINAL_PAUSE : LOG_PAUSE)) {
            return;
        }
        last = now;
        drawn = true;
        err.print((terminal ? "\r" : "") + line(done, total, what) + (terminal ? "\u001b[K" : "\n"));
        err.flush();
    }

    static String line(long done, long total, String what) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%,d %s", done, what);
        }
        int full = (int) (Math.min(done, total) * WIDTH / total);
        return String.format(
                Locale.ROOT, "[%s%s] %,d/%,d %s", "#".repeat(full), "-".repeat(WIDTH - full), done, total, what);
    }

    /** Leaves the line of the bar. */
    void end() {
        if (terminal && drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
