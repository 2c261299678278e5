package io.westbound.streams.article.duplicate;

import java.util.Arrays;

/**
 * Near-duplicate signature of a text: a bottom-k sketch of its character shingles (Broder 1997, Cohen and Kaplan 2007)
 * and a 64-bit SimHash (Charikar 2002). Only letters and digits count. Immutable, equal when the sketches are.
 */
public final class Signature {
    /** Characters a shingle. */
    static final int SHINGLE = 4;
    /** Hashes a sketch keeps at most. */
    public static final int SIZE = 256;
    /** Characters of a text that are looked at. */
    private static final int LONGEST = 60_000;

    /** Votes of a number; a shingle has one. */
    private static final int NUMBER_VOTES = 5;

    private static final long[] SPREAD = spread();

    private final int[] sketch;
    private final int shingles;
    private final long simhash;
    private final int[] numbers;

    private Signature(int[] sketch, int shingles, long simhash, int[] numbers) {
        this.numbers = numbers;
        this.sketch = sketch;
        this.shingles = shingles;
        this.simhash = simhash;
    }

    /** The signature of a text that is normalised already. */
    public static Signature of(String normalised) {
        int[] hashes = hashes(normalised);
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        int[] sketch = Arrays.copyOf(hashes, Math.min(SIZE, distinct));
        int[] numbers = Numbers.of(normalised);
        return new Signature(sketch, distinct, simhash(hashes, distinct, numbers), numbers);
    }

    /**
     * A signature from its stored parts.
     *
     * @param sketch ascending, at most {@value #SIZE} values
     * @param shingles distinct shingles of the text
     * @param numbers ascending, as given by {@link #numbers}
     */
    public static Signature restore(int[] sketch, int shingles, long simhash, int[] numbers) {
        return new Signature(sketch.clone(), shingles, simhash, numbers.clone());
    }

    private static int[] hashes(String text) {
        int[] hashes = new int[Math.min(text.length(), LONGEST)];
        long window = 0;
        int filled = 0;
        int count = 0;
        for (int i = 0; i < hashes.length; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                window = window << 16 | Character.toLowerCase(c);
                filled++;
                if (filled >= SHINGLE) {
                    hashes[count++] = (int) (mix(window) >>> 33);
                }
            }
        }
        return Arrays.copyOf(hashes, count);
    }

    /**
     * Votes bit by bit; eight counters of a byte each are added at once and emptied before one can overflow. Numbers
     * outvote shingles: a reprint keeps them when its words are changed.
     */
    private static long simhash(int[] hashes, int distinct, int[] numbers) {
        int[] votes = new int[64];
        long[] packed = new long[8];
        for (int i = 0; i < distinct; i++) {
            long bits = mix(hashes[i]);
            for (int b = 0; b < 8; b++) {
                packed[b] += SPREAD[(int) (bits >>> (8 * b)) & 0xff];
            }
            if (i % 255 == 254 || i == distinct - 1) {
                empty(packed, votes);
            }
        }
        int all = distinct + NUMBER_VOTES * numbers.length;
        long simhash = 0;
        for (int bit = 0; bit < 64; bit++) {
            int vote = votes[bit];
            for (int number : numbers) {
                vote += NUMBER_VOTES * (int) (mix(~(long) number) >>> bit & 1);
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

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Ascending; the smallest hashes of the text's shingles. */
    public int[] sketch() {
        return sketch.clone();
    }

    /** Distinct shingles of the text. */
    public int shingles() {
        return shingles;
    }

    public long simhash() {
        return simhash;
    }

    /** Hashes of the text's numbers, ascending. */
    public int[] numbers() {
        return numbers.clone();
    }

    /** Estimates how alike the texts of two signatures are. Symmetric. */
    public Likeness likeness(Signature other) {
        int shared = 0;
        int union = 0;
        int i = 0;
        int j = 0;
        while (union < SIZE && i < sketch.length && j < other.sketch.length) {
            int difference = Integer.compare(sketch[i], other.sketch[j]);
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
            union++;
        }
        union += Math.min(SIZE - union, sketch.length - i + other.sketch.length - j);
        double jaccard = union == 0 ? 0 : (double) shared / union;
        double common = jaccard / (1 + jaccard) * (shingles + other.shingles);
        double containment = Math.min(1, common / Math.max(1, Math.min(shingles, other.shingles)));
        return new Likeness(jaccard, containment, Numbers.agreement(numbers, other.numbers));
    }

    static int hash(String token) {
        return (int) (mix(token.hashCode()) >>> 33);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && shingles == that.shingles && Arrays.equals(sketch, that.sketch);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sketch);
    }

    @Override
    public String toString() {
        return Long.toHexString(simhash) + "/" + shingles;
    }
}
