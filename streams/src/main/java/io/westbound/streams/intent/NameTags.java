package io.westbound.streams.intent;

/**
 * Tags of the characters of a text: outside of any name, or the beginning, inside, end or only character of a firm's name,
 * or of another name (a person, a team, a work), which the model tells apart to keep firms clean.
 */
public final class NameTags {
    /** How many tags there are. */
    public static final int COUNT = 9;

    static final int OUTSIDE = 0;
    private static final int BEGIN = 1;
    private static final int INSIDE = 2;
    private static final int END = 3;
    private static final int SINGLE = 4;
    private static final int KIND = 4;

    private NameTags() {}

    /** The tag of the character at {@code at} of a name of {@code length} characters. */
    public static int of(boolean firm, int at, int length) {
        int tag = length == 1 ? SINGLE : at == 0 ? BEGIN : at == length - 1 ? END : INSIDE;
        return firm ? tag : tag + KIND;
    }

    /** Whether a character of the second tag may stand behind one of the first. */
    public static boolean follows(int previous, int next) {
        if (ends(previous)) {
            return next == OUTSIDE || place(next) == BEGIN || place(next) == SINGLE;
        }
        boolean goesOn = place(next) == INSIDE || place(next) == END;
        return goesOn && previous > KIND == next > KIND;
    }

    /** Whether a text may end with the tag. */
    public static boolean ends(int tag) {
        return tag == OUTSIDE || place(tag) == END || place(tag) == SINGLE;
    }

    static boolean beginsFirm(int tag) {
        return tag == BEGIN || tag == SINGLE;
    }

    static boolean endsFirm(int tag) {
        return tag == END || tag == SINGLE;
    }

    private static int place(int tag) {
        return tag > KIND ? tag - KIND : tag;
    }
}
