package io.westbound.streams.article.normalise;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jsoup.parser.Parser;

/**
 * Brings a text into the one spelling that is understood: NFKC, half width, no invisible or direction characters, no
 * left-over HTML entities, simplified script. Letters keep their case. Thread-safe.
 */
public final class Normaliser {
    private static final int LONGEST_ENTITY = 10;

    private final Normalizer2 nfkc = Normalizer2.getNFKCInstance();
    private final Simplifier simplifier;

    public Normaliser(Simplifier simplifier) {
        this.simplifier = simplifier;
    }

    public static Normaliser load() {
        return new Normaliser(Simplifier.load());
    }

    /** Never null; time and space linear in the length of {@code original}. */
    public Normalised normalise(String original) {
        Output out = new Output(original.length());
        int at = 0;
        while (at < original.length()) {
            int end = next(original, at);
            append(original, at, end, out);
            at = end;
        }
        return out.finish();
    }

    /** End of the piece that starts at {@code at}: an entity, or a character with its combining marks. */
    private int next(String original, int at) {
        int entity = original.charAt(at) == '&' ? entityEnd(original, at) : -1;
        if (entity > 0) {
            return entity;
        }
        int end = at + Character.charCount(original.codePointAt(at));
        while (end < original.length() && end - at < 64 && !isPlain(original.charAt(end))) {
            int code = original.codePointAt(end);
            if (nfkc.hasBoundaryBefore(code)) {
                break;
            }
            end += Character.charCount(code);
        }
        return end;
    }

    private void append(String original, int at, int end, Output out) {
        char first = original.charAt(at);
        if (end - at == 1 && isPlain(first)) {
            out.add(simplifier.simplify(first), at, end);
            return;
        }
        boolean entity = first == '&' && end - at > 1;
        String piece =
                entity ? Parser.unescapeEntities(original.substring(at, end), false) : original.substring(at, end);
        String normal = nfkc.normalize(piece);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (!isInvisible(c)) {
                out.add(c == '\u3000' || c == '\u00a0' ? ' ' : simplifier.simplify(c), at, end);
            }
        }
    }

    private static int entityEnd(String text, int at) {
        for (int i = at + 1; i < Math.min(text.length(), at + LONGEST_ENTITY); i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 2 ? i + 1 : -1;
            }
            if (c > 'z' || !(Character.isLetterOrDigit(c) || c == '#')) {
                return -1;
            }
        }
        return -1;
    }

    /** Chars that NFKC leaves alone and that combine with nothing: ASCII and the common ideographs. */
    private static boolean isPlain(char c) {
        return c < 0x80 || (c >= 0x4e00 && c < 0xa000);
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || (type == Character.CONTROL && c != '\n' && c != '\t')
                || (c >= '\ufe00' && c <= '\ufe0f')
                || c == '\u034f'
                || c == '\u115f'
                || c == '\u3164';
    }

    private static final class Output {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Output(int capacity) {
            text = new StringBuilder(capacity);
            starts = new int[capacity + 16];
            ends = new int[capacity + 16];
        }

        void add(char c, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(c);
        }

        Normalised finish() {
            return new Normalised(text.toString(), starts, ends);
        }
    }
}
