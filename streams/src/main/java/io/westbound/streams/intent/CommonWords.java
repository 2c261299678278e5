package io.westbound.streams.intent;

import java.util.Map;

/**
 * Everyday words, which make no name by themselves: 变更 or 近期 before 公司 is a verb or an adverb, not a firm. Thread-safe.
 */
final class CommonWords {
    private static final int LONGEST = 3;
    private static final int REACH = 12;

    private final Map<String, WordClass> words;

    CommonWords(Map<String, WordClass> words) {
        this.words = words;
    }

    /** Whether a stretch is one everyday word. */
    boolean contains(String stretch) {
        return words.containsKey(stretch);
    }

    /** Behind the verb or adverb that begins here, the longest one; {@code begin} if there is none. */
    int behindAct(Text text, int begin, int end) {
        for (int length = Math.min(LONGEST, end - begin); length >= 2; length--) {
            if (words.get(text.slice(begin, begin + length)) == WordClass.ACT) {
                return begin + length;
            }
        }
        return begin;
    }

    /** Behind the longest everyday word that begins here; {@code begin} if there is none. */
    int behind(Text text, int begin, int end) {
        for (int length = Math.min(LONGEST, end - begin); length >= 2; length--) {
            if (words.containsKey(text.slice(begin, begin + length))) {
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
            for (int length = 2; length <= LONGEST && begin + i + length <= end; length++) {
                if (words.containsKey(text.slice(begin + i, begin + i + length))) {
                    reached[i + length] = true;
                }
            }
        }
        return reached[end - begin];
    }

    /** Whether an everyday word crosses a position, as 合金 does the end of 钛合. */
    boolean crosses(Text text, int at) {
        for (int length = 2; length <= LONGEST; length++) {
            for (int begin = at - length + 1; begin < at; begin++) {
                if (begin >= 0
                        && begin + length <= text.folded().length()
                        && words.containsKey(text.slice(begin, begin + length))) {
                    return true;
                }
            }
        }
        return false;
    }
}
