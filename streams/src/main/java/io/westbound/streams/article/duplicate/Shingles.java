package io.westbound.streams.article.duplicate;

import java.util.Arrays;

/** Hashes of a text's character shingles. Only letters and digits count, in lower case. */
final class Shingles {
    /** Characters a shingle. */
    private static final int LENGTH = 4;
    /** Characters of a text that are looked at. */
    private static final int LONGEST = 60_000;

    private Shingles() {}

    /** Distinct hashes of 31 bits, ascending. */
    static int[] of(String text) {
        int[] hashes = new int[Math.min(text.length(), LONGEST)];
        long window = 0;
        int filled = 0;
        int count = 0;
        for (int i = 0; i < hashes.length; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                window = window << 16 | Character.toLowerCase(c);
                filled++;
                if (filled >= LENGTH) {
                    hashes[count++] = (int) (mix(window) >>> 33);
                }
            }
        }
        Arrays.sort(hashes, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
