package io.westbound.streams.leads;

import java.util.List;

/**
 * A number with the parts that it was made of.
 *
 * @param intent will it move? 0 to 1
 * @param openness is the place still open? 0 to 1
 * @param fit does it suit us? 0 to 1
 * @param parts by weight, greatest first
 */
public record Score(double intent, double openness, double fit, List<Part> parts) {
    public Score {
        parts = List.copyOf(parts);
    }

    /** The product of the three times 100. */
    public double priority() {
        return 100 * intent * openness * fit;
    }
}
