package io.westbound.streams.intent;

/**
 * A known word found in the folded text.
 *
 * @param begin first character
 * @param end behind the last character
 * @param term the word
 */
record Hit(int begin, int end, Term term) {

    int length() {
        return end - begin;
    }

    boolean is(Tag tag) {
        return term.tag() == tag;
    }

    boolean within(int from, int to) {
        return begin >= from && end <= to;
    }

    boolean overlaps(Hit other) {
        return begin < other.end && other.begin < end;
    }

    String value() {
        return term.value();
    }
}
