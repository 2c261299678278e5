package io.westbound.streams.article.normalise;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional to simplified, one char to one char, so that offsets stay. The table is ICU's
 * {@code Traditional-Simplified}, read once.
 */
public final class Simplifier {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0xfaff;

    private final char[] simplified;

    private Simplifier(char[] simplified) {
        this.simplified = simplified;
    }

    /** Reads the table; a few tens of milliseconds. */
    public static Simplifier load() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[LAST - FIRST + 1];
        for (char c = FIRST; c <= LAST; c++) {
            boolean han = Character.isIdeographic(c);
            String simple = han ? icu.transliterate(String.valueOf(c)) : "";
            table[c - FIRST] = simple.length() == 1 ? simple.charAt(0) : c;
        }
        return new Simplifier(table);
    }

    public char simplify(char c) {
        return c >= FIRST && c <= LAST ? simplified[c - FIRST] : c;
    }
}
