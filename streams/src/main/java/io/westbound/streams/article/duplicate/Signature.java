package io.westbound.streams.article.duplicate;

/**
 * Near-duplicate signature of a text.
 *
 * @param sketch by which copies are told
 * @param simHash for texts of which the other side has no sketch
 */
public record Signature(Sketch sketch, long simHash) {

    /** The signature of a text that is normalised already. */
    public static Signature of(String normalised) {
        int[] shingles = Shingles.of(normalised);
        int[] numbers = Numbers.of(normalised);
        return new Signature(Sketch.of(shingles, numbers), SimHash.of(shingles, numbers));
    }
}
