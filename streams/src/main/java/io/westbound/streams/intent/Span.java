package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of the folded text.
 *
 * @param begin first character
 * @param end behind the last character
 */
record Span(int begin, int end) {
    private static final String SENTENCE_ENDS = "。!?;\n】";
    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9FFF';
    private static final String CLAUSE_ENDS = ",:。!?;\n【】";

    boolean contains(int position) {
        return position >= begin && position < end;
    }

    /** The sentence around a position. */
    static Span sentence(Text text, int position) {
        return around(text, position, SENTENCE_ENDS, 400);
    }

    /** The clause around a position. */
    static Span clause(Text text, int position) {
        return around(text, position, CLAUSE_ENDS, 200);
    }

    private static Span around(Text text, int position, String ends, int reach) {
        int begin = position;
        while (begin > 0 && position - begin < reach && !ends(text.at(begin - 1), ends)) {
            begin--;
        }
        int end = position;
        while (end < text.folded().length() && end - position < reach && !ends(text.at(end), ends)) {
            end++;
        }
        return new Span(begin, end);
    }

    /** Han characters, which end nothing, are told by their number. */
    private static boolean ends(char c, String ends) {
        return (c < FIRST_HAN || c > LAST_HAN) && ends.indexOf(c) >= 0;
    }

    /** Cuts a range at clause ends. */
    static List<Span> clauses(Text text, Span range) {
        List<Span> clauses = new ArrayList<>();
        int begin = range.begin();
        for (int i = range.begin(); i <= range.end(); i++) {
            if (i == range.end() || CLAUSE_ENDS.indexOf(text.at(i)) >= 0) {
                if (i > begin) {
                    clauses.add(new Span(begin, i));
                }
                begin = i + 1;
            }
        }
        return clauses;
    }
}
