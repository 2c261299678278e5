package io.westbound.streams.intent;

/** Headlines set a space where running text has a comma: 老区关停 新厂投产 are two clauses, 甲公司 落户某地 is one. */
final class Headlines {
    /** Characters that a clause of a headline has at least. */
    private static final int SHORTEST = 5;

    private static final String QUOTES = "“”\"";

    private Headlines() {}

    /** Puts a comma for every space of a folded headline that stands between two clauses. */
    static void cut(char[] folded, int length) {
        int begin = 0;
        for (int at = 0; at < length; at++) {
            if (folded[at] == ' ' && run(folded, begin, at) && run(folded, at + 1, end(folded, at + 1, length))) {
                folded[at] = ',';
            }
            begin = word(folded[at]) ? begin : at + 1;
        }
    }

    /** Where the words that begin here end. */
    private static int end(char[] folded, int from, int length) {
        int end = from;
        while (end < length && word(folded[end])) {
            end++;
        }
        return end;
    }

    /** Whether a stretch is long enough for a clause, and Chinese where it meets the space. */
    private static boolean run(char[] folded, int begin, int end) {
        return end - begin >= SHORTEST && chinese(folded[begin]) && chinese(folded[end - 1]);
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) || QUOTES.indexOf(c) >= 0;
    }

    private static boolean chinese(char c) {
        return Character.isIdeographic(c) || QUOTES.indexOf(c) >= 0;
    }
}
