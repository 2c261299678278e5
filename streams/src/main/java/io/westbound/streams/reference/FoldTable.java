package io.westbound.streams.reference;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Builds the engine's fold table: compatibility forms (UAX #15), traditional script, invisible and accented characters. */
final class FoldTable {
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{4}");

    private FoldTable() {}

    /** Reads the table from its file, with the variants of the second file on top. */
    static String read(Table folds, Table variants) {
        char[] fold = new char[1 << 16];
        for (int c = 0; c < fold.length; c++) {
            fold[c] = (char) c;
        }
        for (Table.Row row : folds.rows()) {
            char standard = (char) Integer.parseInt(row.matching(HEXADECIMAL, 0, "code point of four digits"), 16);
            for (char variant : unescaped(row, row.required(1, "variants")).toCharArray()) {
                fold[variant] = standard;
            }
        }
        apply(variants, fold);
        return new String(fold);
    }

    private static void apply(Table variants, char[] fold) {
        for (Table.Row row : variants.rows()) {
            char standard = row.required(1, "standard character").charAt(0);
            for (char variant : row.required(0, "variants").toCharArray()) {
                fold[variant] = standard;
            }
        }
    }

    /** The file content, derived from the Unicode data of ICU: what folds to what, grouped by the result. */
    static String derive() {
        char[] fold = build();
        TreeMap<Character, StringBuilder> groups = new TreeMap<>();
        for (int c = 0; c < fold.length; c++) {
            if (fold[c] != c && !Character.isSurrogate((char) c)) {
                groups.computeIfAbsent(fold[c], key -> new StringBuilder()).append(escaped((char) c));
            }
        }
        StringBuilder out = new StringBuilder("# hexadecimal result (0000: skipped)\tcharacters that fold to it\n");
        groups.forEach((to, from) -> out.append(String.format("%04X\t%s%n", (int) to, from)));
        return out.toString();
    }

    private static String unescaped(Table.Row row, String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.startsWith("\\u", i);
            String digits = escape ? text.substring(i + 2, Math.min(text.length(), i + 6)) : "";
            if (escape && !HEXADECIMAL.matcher(digits).matches()) {
                throw new KnowledgeException(row.file(), row.line(), "'\\u" + digits + "' is no escaped character");
            }
            out.append(escape ? (char) Integer.parseInt(digits, 16) : text.charAt(i));
            i += escape ? 5 : 0;
        }
        return out.toString();
    }

    private static String escaped(char c) {
        return c < ' ' || Character.isWhitespace(c) || Character.getType(c) == Character.LINE_SEPARATOR
                ? String.format("\\u%04X", (int) c)
                : String.valueOf(c);
    }

    private static char[] build() {
        Normalizer2 compatibility = Normalizer2.getNFKCInstance();
        Normalizer2 decomposed = Normalizer2.getNFKDInstance();
        char[] fold = new char[1 << 16];
        for (int c = 0; c < fold.length; c++) {
            fold[c] = fold((char) c, compatibility, decomposed);
        }
        simplify(fold);
        return fold;
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
