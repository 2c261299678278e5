package io.westbound.streams.article.duplicate;

/**
 * How alike two texts are; every value is 0 to 1 and an estimate from their sketches.
 *
 * @param jaccard shared shingles by all shingles of both
 * @param containment shared shingles by the shingles of the shorter text; stays high when a reprint cuts the tail
 * @param numbers shared numbers by the numbers of the text with fewer; 1 when one of them has hardly any
 */
public record Likeness(double jaccard, double containment, double numbers) {
    private static final double COPY_CONTAINMENT = 0.42;
    private static final double COPY_JACCARD = 0.2;
    private static final double COPY_NUMBERS = 0.5;

    /**
     * Whether one text is a reprint of the other, edited or not.
     *
     * <p>Filings share whole pages of formula, so words alone do not make a copy: reprints, even those spun with
     * synonyms, keep the amounts and dates of their original. Thresholds: the generated set of {@code
     * CopyMeasurementTest}.
     */
    public boolean isCopy() {
        return containment >= COPY_CONTAINMENT && jaccard >= COPY_JACCARD && numbers >= COPY_NUMBERS;
    }
}
