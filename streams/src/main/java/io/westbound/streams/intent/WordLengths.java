package io.westbound.streams.intent;

import java.util.Arrays;
import java.util.Collection;

/**
 * Tells, without cutting the text, how long a known word that begins at a position can be. Of a word only a fingerprint of
 * 64 bits is kept, so that a look-up stays in few cache lines: a stretch that shares one is taken for the word, which of
 * stretches that are none happens to about one in 10^13. Words of 2 to 15 characters count. Immutable.
 */
public final class WordLengths {
    static final int SHORTEST = 2;
    static final int LONGEST = 15;

    private final short[] lengthsByPair;
    private final long[] seen;
    private final long[] fingerprints;

    private WordLengths(Builder words) {
        int size = Integer.highestOneBit(Math.max(1 << 10, words.count));
        this.lengthsByPair = new short[size * 2];
        this.seen = new long[size / 4];
        this.fingerprints = new long[size * 4];
        for (int i = 0; i < words.count; i++) {
            lengthsByPair[pair(words.pairs[i])] |= (short) (1 << words.lengths[i]);
            int bit = bit(words.hashes[i]);
            seen[bit >>> 6] |= 1L << bit;
            fingerprints[slot(words.hashes[i])] = words.hashes[i];
        }
    }

    /** All of these words that are of a length that counts. */
    static WordLengths of(Collection<String> words) {
        Builder builder = new Builder();
        words.forEach(builder::add);
        return builder.build();
    }

    /** Gathers words without keeping their text. Not thread-safe. */
    public static final class Builder {
        private long[] pairs = new long[1 << 10];
        private long[] hashes = new long[1 << 10];
        private byte[] lengths = new byte[1 << 10];
        private int count;

        /** Adds a word; one of a length that does not count is passed over. */
        public void add(String word) {
            if (word.length() < SHORTEST || word.length() > LONGEST) {
                return;
            }
            if (count == hashes.length) {
                pairs = Arrays.copyOf(pairs, count * 2);
                hashes = Arrays.copyOf(hashes, count * 2);
                lengths = Arrays.copyOf(lengths, count * 2);
            }
            long pair = next(word.charAt(0), word.charAt(1));
            pairs[count] = pair;
            hashes[count] = hash(pair, word);
            lengths[count++] = (byte) word.length();
        }

        public WordLengths build() {
            return new WordLengths(this);
        }
    }

    /** Goes on from the hash of a word's first two characters. */
    private static long hash(long pair, String word) {
        long hash = pair;
        for (int i = SHORTEST; i < word.length(); i++) {
            hash = next(hash, word.charAt(i));
        }
        return hash;
    }

    /** Whether this is a known word. */
    public boolean contains(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return false;
        }
        long hash = hash(next(word.charAt(0), word.charAt(1)), word);
        return fingerprints[slot(hash)] == hash;
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
