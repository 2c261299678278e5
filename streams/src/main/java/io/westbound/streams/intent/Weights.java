package io.westbound.streams.intent;

import java.util.Map;

/**
 * The statistical part: a logistic model over the engine's own features.
 *
 * @param bias intercept
 * @param values weight of each feature by name; unknown features weigh nothing
 * @param threshold probability from which a signal is believed
 */
public record Weights(double bias, Map<String, Double> values, double threshold) {
    public Weights {
        values = Map.copyOf(values);
    }

    /** Sums the score of the features and squeezes it to a probability, 0 to 1. */
    public double probability(Map<String, Double> features) {
        double score = bias;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            score += values.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return 1 / (1 + Math.exp(-score));
    }
}
