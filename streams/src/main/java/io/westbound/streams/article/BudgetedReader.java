package io.westbound.streams.article;

import java.io.Reader;

/** Gives a text to a parser piece by piece and asks the budget before each. */
final class BudgetedReader extends Reader {
    private static final int PIECE = 1 << 15;

    private final String text;
    private final Budget budget;
    private int at;

    BudgetedReader(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        budget.check();
        int end = Math.min(text.length(), at + Math.min(length, PIECE));
        if (end == at) {
            return -1;
        }
        text.getChars(at, end, into, offset);
        int count = end - at;
        at = end;
        return count;
    }

    @Override
    public void close() {}
}
