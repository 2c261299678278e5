package io.westbound.streams.intent;

import java.util.Arrays;

/**
 * Folds width, traditional script, look-alikes and invisible characters, one character at a time, so that every offset
 * can be traced back. Spaces inside a padded name (柳 工) are skipped too. Linear; thread-safe.
 */
final class Normalizer {
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
        buffer.add('\n', 0);
        append(document.text(), buffer);
        String folded = new String(buffer.chars, 0, buffer.length);
        return new Text(folded, titleEnd, Arrays.copyOf(buffer.origin, buffer.length), document, letters);
    }

    /** Folds a name or a word the way text is folded. */
    String fold(String word) {
        return normalize(Document.of(word, "")).folded().stripTrailing();
    }

    private void append(String field, Buffer buffer) {
        for (int i = 0; i < field.length(); i++) {
            char c = fold[field.charAt(i)];
            if (c == ' ') {
                int next = skipSpaces(field, i);
                if (padsName(field, i, next)) {
                    i = next - 1;
                    continue;
                }
            }
            if (c != 0) {
                buffer.add(c, i);
            }
        }
    }

    private int skipSpaces(String field, int from) {
        int next = from;
        while (next < field.length() && fold[field.charAt(next)] == ' ') {
            next++;
        }
        return next;
    }

    /** A gap between two Han characters, each of which stands alone, is padding. */
    private boolean padsName(String field, int gap, int next) {
        return han(field, gap - 1) && han(field, next) && !han(field, gap - 2) && !han(field, next + 1);
    }

    private static boolean han(String field, int at) {
        return at >= 0 && at < field.length() && Character.isIdeographic(field.charAt(at));
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
