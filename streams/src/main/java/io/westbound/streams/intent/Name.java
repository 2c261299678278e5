package io.westbound.streams.intent;

import org.jspecify.annotations.Nullable;

/**
 * A firm's name in the folded text.
 *
 * @param begin first character; -1 for a filer that the text does not name
 * @param end behind the last character
 * @param text the name as folded
 * @param evidence how it was recognised
 * @param key register key, null if the register does not know it
 * @param lookalike whether it is written to look like the name it is read as
 */
record Name(
        int begin,
        int end,
        String text,
        FirmMention.Evidence evidence,
        @Nullable String key,
        boolean lookalike) {

    /** A name as it is usually written. */
    Name(int begin, int end, String text, FirmMention.Evidence evidence, @Nullable String key) {
        this(begin, end, text, evidence, key, false);
    }

    /** The same, known to be in disguise. */
    Name inDisguise() {
        return new Name(begin, end, text, evidence, key, true);
    }

    boolean overlaps(Name other) {
        return begin < other.end && other.begin < end;
    }
}
