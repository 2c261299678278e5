package io.westbound.streams.intent;

import java.util.Collection;

/**
 * Tells, without cutting the text, how long a known word that begins at a position can be. Of a word only a fingerprint of
 * 64 bits is kept, so that a look-up stays in few cache lines: a stretch that shares one is taken for the word, which of
 * stretches that are none happens to about one in 10^13. Words of 2 to 15 characters count. Thread-safe.
 */
final class WordLengths {
    static final int SHORTEST = 2;
    static final int LONGEST = 15;

    private final short[] lengthsByPair;
    private final long[] seen;
    private final long[] fingerprints;

    WordLengths(Collection<String> words) {
        int size = Integer.highestOneBit(Math.max(1 << 10, words.size()));
        this.lengthsByPair = new short[size * 2];
        this.seen = new long[size / 4];
        this.fingerprints = new long[size * 4];
        words.forEach(this::add);
    }

    private void add(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return;
        }
        long hash = word.charAt(0);
        for (int i = 1; i < word.length(); i++) {
            hash = next(hash, word.charAt(i));
            if (i == 1) {
                lengthsByPair[pair(hash)] |= (short) (1 << word.length());
            }
        }
        int bit = bit(hash);
        seen[bit >>> 6] |= 1L << bit;
        fingerprints[slot(hash)] = hash;
    }

    /**
     * A bit for each length, 1 shifted by it, that a known word which begins here may have. None is missed; a word of such a
     * length is to be confirmed.
     */
    int possible(Text text, int at) {
        long hash = next(text.at(at), text.at(at + 1));
        int candidates = lengthsByPair[pair(hash)] & 0xFFFF;
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

    /** Whether a stretch is a known word. */
    boolean contains(Text text, int begin, int end) {
        long hash = text.at(begin);
        for (int at = begin + 1; at < end; at++) {
            hash = next(hash, text.at(at));
        }
        return end - begin >= SHORTEST && end - begin <= LONGEST && fingerprints[slot(hash)] == hash;
    }

    private static long next(long hash, char c) {
        return (hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L + c;
    }

    private int pair(long hash) {
        return mixed(hash) & lengthsByPair.length - 1;
    }

    private int bit(long hash) {
        return mixed(hash) & seen.length * 64 - 1;
    }

    /** Where a fingerprint stands, or the free slot where it would. */
    private int slot(long hash) {
        int slot = mixed(hash) & fingerprints.length - 1;
        while (fingerprints[slot] != 0 && fingerprints[slot] != hash) {
            slot = slot + 1 & fingerprints.length - 1;
        }
        return slot;
    }

    private static int mixed(long hash) {
        return (int) (hash * 0xD6E8FEB86659FD93L >>> 33);
    }
}
