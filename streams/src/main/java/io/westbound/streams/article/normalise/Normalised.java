package io.westbound.streams.article.normalise;

/**
 * A normalised text that knows where each of its chars came from. Immutable.
 *
 * <p>Offsets are UTF-16 units.
 */
public final class Normalised {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    Normalised(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public String text() {
        return text;
    }

    /**
     * Offset in the original of the first char behind {@code index}.
     *
     * @throws IndexOutOfBoundsException when {@code index} is no char of the normalised text
     */
    public int originalStart(int index) {
        return starts[index];
    }

    /** Offset in the original after the last char behind the normalised char {@code end - 1}. */
    public int originalEnd(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }

    /** The piece of {@code original} that became {@code text().substring(start, end)}. */
    public String quote(String original, int start, int end) {
        return start >= end ? "" : original.substring(originalStart(start), originalEnd(end));
    }
}
