package io.westbound.streams.intent;

import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * Folds width, traditional script, look-alikes and invisible characters, one character at a time, so that every offset
 * can be traced back. Spaces inside a padded name (柳 工, 海 尔 智 家) and between initials (T C L, T.C.L.) are skipped too. Linear; thread-safe.
 */
final class Normalizer {
    private static final String INITIALS = ".·-";

    private final char[] fold;
    private final Letters letters;

    Normalizer(String fold, Letters letters) {
        this.letters = letters;
        this.fold = fold.toCharArray();
    }

    Text normalize(Document document) {
        int size = document.title().length() + 1 + document.text().length();
        Buffer buffer = new Buffer(new char[size], new int[size]);
        append(document.title(), buffer);
        int titleEnd = buffer.length;
        Headlines.cut(buffer.chars, titleEnd);
        buffer.add('\n', 0);
        append(document.text(), buffer);
        char[] characters = Arrays.copyOf(buffer.chars, buffer.length);
        int[] origin = Arrays.copyOf(buffer.origin, buffer.length);
        return new Text(new String(characters), characters, titleEnd, origin, document, letters);
    }

    /** Folds a name or a word the way text is folded. */
    String fold(String word) {
        return normalize(Document.of(word, "")).folded().stripTrailing();
    }

    private void append(String field, Buffer buffer) {
        boolean padded = false;
        for (int i = 0; i < field.length(); i++) {
            if (Character.isHighSurrogate(field.charAt(i))) {
                i += appendPair(field, i, buffer);
                continue;
            }
            char c = fold[field.charAt(i)];
            if ((c == ' ' || INITIALS.indexOf(c) >= 0) && letter(field, i - 1)) {
                int next = skip(field, i, c);
                padded = pads(field, i, next, c, padded);
                if (padded) {
                    i = next - 1;
                    continue;
                }
            } else if (c != 0) {
                padded = padded && !letter(field, i + 1);
            }
            if (c != 0) {
                buffer.add(c, i);
            }
        }
    }

    /** A character beyond the basic plane is read as its compatible form, as 𝐓 as T, if that is a single character. */
    private int appendPair(String field, int high, Buffer buffer) {
        boolean pair = high + 1 < field.length() && Character.isLowSurrogate(field.charAt(high + 1));
        if (pair) {
            String plain = java.text.Normalizer.normalize(field.substring(high, high + 2), Form.NFKC);
            if (plain.length() == 1) {
                buffer.add(fold[plain.charAt(0)], high + 1);
                return 1;
            }
        }
        buffer.add(field.charAt(high), high);
        return 0;
    }

    private int skip(String field, int from, char c) {
        int next = from;
        while (next < field.length() && fold[field.charAt(next)] == c) {
            next++;
        }
        return next;
    }

    /**
     * Whether a gap between two Han characters, or a gap, point or dash between two Latin letters, is padding: each of them
     * stands alone, or the first does and the gap before it was padding as well.
     */
    private boolean pads(String field, int gap, int next, char c, boolean before) {
        boolean han = c == ' ' && han(field, gap - 1) && han(field, next);
        boolean latin = latin(field, gap - 1) && (latin(field, next) || before && c == '.');
        if (!han && !latin) {
            return false;
        }
        boolean opens = before || !letter(field, gap - 2);
        return opens
                && (before && (han || !latin(field, next)) || !(han ? han(field, next + 1) : latin(field, next + 1)));
    }

    private static boolean han(String field, int at) {
        return at >= 0 && at < field.length() && Character.isIdeographic(field.charAt(at));
    }

    private boolean latin(String field, int at) {
        char c = at >= 0 && at < field.length() ? fold[field.charAt(at)] : 0;
        return c >= 'A' && c <= 'Z';
    }

    private boolean letter(String field, int at) {
        return han(field, at) || latin(field, at);
    }

    private static final class Buffer {
        private final char[] chars;
        private final int[] origin;
        private int length;

        Buffer(char[] chars, int[] origin) {
            this.chars = chars;
            this.origin = origin;
        }

        void add(char c, int offset) {
            chars[length] = c;
            origin[length++] = offset;
        }
    }
}
