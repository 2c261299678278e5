package io.westbound.streams.intent;

import java.util.Collection;

/**
 * Tells, without cutting the text, how long a known word that begins at a position can be. It never misses a word; what it
 * names is to be confirmed, since unlike words can share a bit. Words of 2 to 15 characters count. Thread-safe.
 */
final class LengthFilter {
    static final int SHORTEST = 2;
    static final int LONGEST = 15;

    private final int[] lengthsByPair;
    private final long[] seen;

    LengthFilter(Collection<String> words) {
        int size = Integer.highestOneBit(Math.max(1 << 10, words.size()));
        this.lengthsByPair = new int[size * 2];
        this.seen = new long[size / 4];
        words.forEach(this::add);
    }

    private void add(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return;
        }
        int hash = word.charAt(0);
        for (int i = 1; i < word.length(); i++) {
            hash = next(hash, word.charAt(i));
            if (i == 1) {
                lengthsByPair[mixed(hash) & lengthsByPair.length - 1] |= 1 << word.length();
            }
        }
        int bit = bit(hash);
        seen[bit >>> 6] |= 1L << bit;
    }

    /** A bit for each length, 1 shifted by it, that a known word which begins here may have. */
    int lengths(Text text, int at) {
        int hash = next(text.at(at), text.at(at + 1));
        int candidates = lengthsByPair[mixed(hash) & lengthsByPair.length - 1];
        int lengths = 0;
        for (int length = SHORTEST; candidates >>> length != 0; length++) {
            int bit = bit(hash);
            if ((candidates & 1 << length) != 0 && (seen[bit >>> 6] & 1L << bit) != 0) {
                lengths |= 1 << length;
            }
            hash = next(hash, text.at(at + length));
        }
        return lengths;
    }

    private static int next(int hash, char c) {
        return hash * 31 + c;
    }

    private int bit(int hash) {
        return mixed(hash) & seen.length * 64 - 1;
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }
}
