package io.westbound.streams.article.duplicate;

import java.util.Arrays;

/**
 * A 64-bit SimHash (Charikar 2002): texts that differ little differ in few bits. It finds far fewer copies than a {@link
 * Sketch}, and serves where a text came without one.
 */
final class SimHash {
    /** Votes of a number; a shingle has one. */
    private static final int NUMBER_VOTES = 5;

    private static final long[] SPREAD = spread();

    private SimHash() {}

    /**
     * Votes bit by bit; eight counters of a byte each are added at once and emptied before one can overflow. Numbers
     * outvote shingles: a reprint keeps them when its words are changed.
     */
    static long of(int[] shingles, int[] numbers) {
        int[] votes = new int[64];
        long[] packed = new long[8];
        for (int i = 0; i < shingles.length; i++) {
            long bits = Shingles.mix(shingles[i]);
            for (int b = 0; b < 8; b++) {
                packed[b] += SPREAD[(int) (bits >>> (8 * b)) & 0xff];
            }
            if (i % 255 == 254 || i == shingles.length - 1) {
                empty(packed, votes);
            }
        }
        int all = shingles.length + NUMBER_VOTES * numbers.length;
        long simhash = 0;
        for (int bit = 0; bit < 64; bit++) {
            int vote = votes[bit];
            for (int number : numbers) {
                vote += NUMBER_VOTES * (int) (Shingles.mix(~(long) number) >>> bit & 1);
            }
            simhash |= 2 * vote > all ? 1L << bit : 0;
        }
        return simhash;
    }

    private static void empty(long[] packed, int[] votes) {
        for (int bit = 0; bit < 64; bit++) {
            votes[bit] += (int) (packed[bit / 8] >>> (8 * (bit % 8))) & 0xff;
        }
        Arrays.fill(packed, 0);
    }

    /** For each byte, a long whose byte {@code n} is bit {@code n}. */
    private static long[] spread() {
        long[] spread = new long[256];
        for (int value = 0; value < 256; value++) {
            for (int bit = 0; bit < 8; bit++) {
                spread[value] |= (long) (value >>> bit & 1) << (8 * bit);
            }
        }
        return spread;
    }
}
