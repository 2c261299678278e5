package io.westbound.streams.intent;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everyday words, which make no name by themselves: 变更 or 近期 before 公司 is a verb or an adverb, not a firm. Thread-safe.
 */
final class CommonWords {
    private static final int LONGEST = 3;
    private static final int REACH = 12;

    private final Map<String, WordClass> words;
    private final WordLengths lengths;

    CommonWords(Map<String, WordClass> words) {
        this.words = words;
        this.lengths = WordLengths.of(words.keySet());
    }

    /** The class of the everyday word of this length that begins here, null if there is none. */
    private @Nullable WordClass wordAt(Text text, int begin, int length, int possible) {
        return (possible & 1 << length) == 0 ? null : words.get(text.slice(begin, begin + length));
    }

    private static int longest(Text text, int begin, int end) {
        return Math.min(LONGEST, Math.min(end, text.folded().length()) - begin);
    }

    /** Whether a stretch is one everyday word. */
    boolean contains(String stretch) {
        return words.containsKey(stretch);
    }

    /** Whether a stretch is one everyday noun or adjective. */
    boolean noun(String stretch) {
        return words.get(stretch) == WordClass.THING;
    }

    /** Behind the verb or adverb that begins here, the longest one; {@code begin} if there is none. */
    int behindAct(Text text, int begin, int end) {
        int possible = lengths.possible(text, begin);
        for (int length = longest(text, begin, end); length >= 2; length--) {
            if (wordAt(text, begin, length, possible) == WordClass.ACT) {
                return begin + length;
            }
        }
        return begin;
    }

    /** Behind the longest everyday word that begins here; {@code begin} if there is none. */
    int behind(Text text, int begin, int end) {
        int possible = lengths.possible(text, begin);
        for (int length = longest(text, begin, end); length >= 2; length--) {
            if (wordAt(text, begin, length, possible) != null) {
                return begin + length;
            }
        }
        return begin;
    }

    /** Before the verb or adverb that ends here, the longest one; {@code end} if there is none. */
    int beforeAct(Text text, int begin, int end) {
        for (int length = Math.min(LONGEST, end - begin); length >= 2; length--) {
            if (words.get(text.slice(end - length, end)) == WordClass.ACT) {
                return end - length;
            }
        }
        return end;
    }

    /** Whether any everyday word lies in the stretch. */
    boolean within(Text text, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (behind(text, at, end) > at) {
                return true;
            }
        }
        return false;
    }

    /** Before the longest everyday word that ends here; {@code end} if there is none. */
    int before(Text text, int begin, int end) {
        for (int length = Math.min(LONGEST, end - begin); length >= 2; length--) {
            if (words.containsKey(text.slice(end - length, end))) {
                return end - length;
            }
        }
        return end;
    }

    /** Whether the stretch is made of everyday words and particles alone. */
    boolean only(Text text, int begin, int end) {
        if (end - begin > REACH) {
            return false;
        }
        boolean[] reached = new boolean[end - begin + 1];
        reached[0] = true;
        for (int i = 0; i < end - begin; i++) {
            if (!reached[i]) {
                continue;
            }
            if (text.is(Letter.PARTICLE, begin + i)) {
                reached[i + 1] = true;
            }
            int possible = lengths.possible(text, begin + i);
            for (int length = 2; length <= LONGEST && begin + i + length <= end; length++) {
                if (wordAt(text, begin + i, length, possible) != null) {
                    reached[i + length] = true;
                }
            }
        }
        return reached[end - begin];
    }

    /** Whether an everyday word crosses a position, as 合金 does the end of 钛合. */
    boolean crosses(Text text, int at) {
        for (int begin = Math.max(0, at - LONGEST + 1); begin < at; begin++) {
            int possible = lengths.possible(text, begin);
            int longest = Math.min(LONGEST, text.folded().length() - begin);
            for (int length = at - begin + 1; length <= longest; length++) {
                if (wordAt(text, begin, length, possible) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
