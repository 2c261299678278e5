package io.westbound.streams.article.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A bottom-k sketch of a text's character shingles (Broder 1997, Cohen and Kaplan 2007) with the text's numbers.
 * Immutable, equal when the contents are.
 *
 * <p>Bytes: the format (1), then as variable-length integers (seven bits a byte, lowest first, the eighth bit set on all
 * but the last) the count of distinct shingles, the count of hashes and their ascending differences, the count of numbers
 * and their ascending differences.
 */
public final class Sketch {
    /** Hashes a sketch keeps at most. */
    static final int SIZE = 128;

    private static final byte FORMAT = 1;
    private static final int LONGEST_INTEGER = 5;

    private final int[] hashes;
    private final int shingles;
    private final int[] numbers;

    private Sketch(int[] hashes, int shingles, int[] numbers) {
        this.hashes = hashes;
        this.shingles = shingles;
        this.numbers = numbers;
    }

    static Sketch of(int[] shingles, int[] numbers) {
        return new Sketch(Arrays.copyOf(shingles, Math.min(SIZE, shingles.length)), shingles.length, numbers);
    }

    /** A sketch from the bytes of {@link #toBytes}; null if they are none, or of a format that came later. */
    public static @Nullable Sketch read(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate();
        if (!in.hasRemaining() || in.get() != FORMAT) {
            return null;
        }
        int shingles = integer(in);
        int[] hashes = ascending(in, SIZE);
        int[] numbers = ascending(in, Numbers.MOST);
        if (hashes == null || numbers == null || shingles < hashes.length || in.hasRemaining()) {
            return null;
        }
        return new Sketch(hashes, shingles, numbers);
    }

    private static int @Nullable [] ascending(ByteBuffer in, int most) {
        int count = integer(in);
        if (count < 0 || count > most) {
            return null;
        }
        int[] values = new int[count];
        int last = 0;
        for (int i = 0; i < count; i++) {
            int step = integer(in);
            last += step;
            if (step < 0 || last < 0) {
                return null;
            }
            values[i] = last;
        }
        return values;
    }

    /** Not below 0; -1 if there is no such integer. */
    private static int integer(ByteBuffer in) {
        long value = 0;
        for (int i = 0; i < LONGEST_INTEGER && in.hasRemaining(); i++) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << (7 * i);
            if (next >= 0) {
                return value <= Integer.MAX_VALUE ? (int) value : -1;
            }
        }
        return -1;
    }

    /** The sketch as it travels: about 400 bytes for a text of a page, 1,000 at most. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(1 + LONGEST_INTEGER * (3 + hashes.length + numbers.length));
        out.put(FORMAT);
        write(out, shingles);
        write(out, hashes);
        write(out, numbers);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void write(ByteBuffer out, int[] ascending) {
        write(out, ascending.length);
        int last = 0;
        for (int value : ascending) {
            write(out, value - last);
            last = value;
        }
    }

    private static void write(ByteBuffer out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    /** Estimates how alike the texts of two sketches are. Symmetric. */
    public Likeness likeness(Sketch other) {
        int shared = 0;
        int union = 0;
        int i = 0;
        int j = 0;
        while (union < SIZE && i < hashes.length && j < other.hashes.length) {
            int difference = Integer.compare(hashes[i], other.hashes[j]);
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
            union++;
        }
        union += Math.min(SIZE - union, hashes.length - i + other.hashes.length - j);
        double jaccard = union == 0 ? 0 : (double) shared / union;
        double common = jaccard / (1 + jaccard) * (shingles + other.shingles);
        double containment = Math.min(1, common / Math.max(1, Math.min(shingles, other.shingles)));
        return new Likeness(jaccard, containment, Numbers.agreement(numbers, other.numbers));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that
                && shingles == that.shingles
                && Arrays.equals(hashes, that.hashes)
                && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return hashes.length + " of " + shingles + " shingles, " + numbers.length + " numbers";
    }
}
