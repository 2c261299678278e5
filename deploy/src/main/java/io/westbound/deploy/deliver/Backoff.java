package io.westbound.deploy.deliver;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long each time, up to five minutes. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private Backoff() {}

    /**
     * The wait after an attempt that failed.
     *
     * @param failures attempts that failed so far, at least 1
     * @param wanted what the robot asked for; the longer of the two counts
     */
    static Duration after(int failures, Duration wanted) {
        Duration own = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration bounded = own.compareTo(LONGEST) > 0 ? LONGEST : own;
        return wanted.compareTo(bounded) > 0 ? wanted : bounded;
    }
}
