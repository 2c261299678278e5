package io.westbound.deploy.observe.doctor;

/**
 * What a check found.
 *
 * @param what what was looked at, one word
 * @param says what is so
 * @param mend how to mend it; empty if nothing is wrong
 */
public record Finding(Grade grade, String what, String says, String mend) {

    /** How bad it is. */
    public enum Grade {
        /** As it should be. */
        WELL,
        /** Works, but look at it. */
        DOUBTFUL,
        /** Does not work. */
        WRONG
    }

    static Finding well(String what, String says) {
        return new Finding(Grade.WELL, what, says, "");
    }

    static Finding doubtful(String what, String says, String mend) {
        return new Finding(Grade.DOUBTFUL, what, says, mend);
    }

    static Finding wrong(String what, String says, String mend) {
        return new Finding(Grade.WRONG, what, says, mend);
    }

    /** One line, or two where there is something to mend. */
    @Override
    public String toString() {
        String sign = switch (grade) {
            case WELL -> "✓";
            case DOUBTFUL -> "!";
            case WRONG -> "✗";
        };
        return sign + " " + what + ": " + says + (mend.isEmpty() ? "" : "\n    → " + mend);
    }
}
