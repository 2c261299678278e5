package io.westbound.streams.reference;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/** Builds the engine's fold table: compatibility forms (UAX #15), traditional script, invisible and accented characters. */
final class FoldTable {
    private FoldTable() {}

    static String build(Table variants) {
        Normalizer2 compatibility = Normalizer2.getNFKCInstance();
        Normalizer2 decomposed = Normalizer2.getNFKDInstance();
        char[] fold = new char[1 << 16];
        for (int c = 0; c < fold.length; c++) {
            fold[c] = fold((char) c, compatibility, decomposed);
        }
        simplify(fold);
        for (Table.Row row : variants.rows()) {
            char standard = row.required(1, "standard character").charAt(0);
            for (char variant : row.required(0, "variants").toCharArray()) {
                fold[variant] = standard;
            }
        }
        return new String(fold);
    }

    private static char fold(char c, Normalizer2 compatibility, Normalizer2 decomposed) {
        int type = Character.getType(c);
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (c == '\n' || c == '\u2028' || c == '\u2029') {
            return '\n';
        }
        if (Character.isSpaceChar(c) || c == '\t' || c == '\r') {
            return ' ';
        }
        if (type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK) {
            return 0;
        }
        String latin = decomposed.normalize(String.valueOf(c));
        if (c >= 0xC0 && c < 0x600 && latin.length() > 1 && Character.isLetter(latin.charAt(0))) {
            return latin.charAt(0);
        }
        String folded = compatibility.normalize(String.valueOf(c));
        return folded.length() == 1 ? folded.charAt(0) : c;
    }

    private static void simplify(char[] fold) {
        Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");
        for (int c = 0x3400; c < 0x9FFF; c++) {
            String simple = simplifier.transliterate(String.valueOf(fold[c]));
            if (simple.length() == 1) {
                fold[c] = simple.charAt(0);
            }
        }
    }
}
