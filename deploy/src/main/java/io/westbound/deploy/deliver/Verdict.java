package io.westbound.deploy.deliver;

import java.time.Duration;

/**
 * What came of one attempt.
 *
 * @param end how it ended
 * @param says the answer for a reader, without secrets; empty if it was taken
 * @param rest how long the robot wants to be left alone; zero if it did not say
 */
record Verdict(End end, String says, Duration rest) {

    enum End {
        /** The robot took the message. */
        TAKEN,
        /** Not now: the robot is down, slow or busy. */
        LATER,
        /** Never: the robot does not want this message, or does not know us. */
        REFUSED
    }

    static Verdict taken() {
        return new Verdict(End.TAKEN, "", Duration.ZERO);
    }

    static Verdict later(String says) {
        return new Verdict(End.LATER, says, Duration.ZERO);
    }

    static Verdict refused(String says) {
        return new Verdict(End.REFUSED, says, Duration.ZERO);
    }

    Verdict rest(Duration wanted) {
        return new Verdict(end, says, wanted);
    }
}
