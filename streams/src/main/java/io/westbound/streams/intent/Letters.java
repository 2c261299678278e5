package io.westbound.streams.intent;

import java.util.Map;

/** Which classes a character belongs to, in constant time. Thread-safe. */
final class Letters {
    private final short[] classes = new short[1 << 16];

    Letters(Map<Letter, String> characters) {
        characters.forEach((letter, all) -> all.chars().forEach(c -> classes[c] |= (short) (1 << letter.ordinal())));
    }

    boolean is(char c, Letter letter) {
        return (classes[c] & 1 << letter.ordinal()) != 0;
    }
}
