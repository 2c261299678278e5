package io.westbound.deploy.observe.doctor;

/**
 * What a check found.
 *
 * @param what what was looked at, one word
 * @param says what is so, Chinese and then English
 * @param mend how to mend it, Chinese and then English; empty if nothing is wrong
 */
public record Finding(Grade grade, String what, String says, String mend) {

    /** How bad it is. */
    public enum Grade {
        /** As it should be. */
        WELL("✓"),
        /** Works, but look at it. */
        DOUBTFUL("!"),
        /** Does not work. */
        WRONG("✗");

        private final String sign;

        Grade(String sign) {
            this.sign = sign;
        }
    }

    static Finding well(String what, String chinese, String english) {
        return new Finding(Grade.WELL, what, both(chinese, english), "");
    }

    static Finding doubtful(String what, String chinese, String english) {
        return new Finding(Grade.DOUBTFUL, what, both(chinese, english), "");
    }

    static Finding wrong(String what, String chinese, String english) {
        return new Finding(Grade.WRONG, what, both(chinese, english), "");
    }

    /** The same with its remedy. */
    Finding mend(String chinese, String english) {
        return new Finding(grade, what, says, both(chinese, english));
    }

    /** One line, or two where there is something to mend. */
    @Override
    public String toString() {
        return grade.sign + " " + what + ": " + says + (mend.isEmpty() ? "" : "\n    → " + mend);
    }

    private static String both(String chinese, String english) {
        return chinese + "。 " + english + ".";
    }
}
