package io.westbound.streams.intent;

import java.util.List;
import java.util.Map;

/**
 * What a document gives to training.
 *
 * @param wordings its sentences as {@link WordingModel} reads them: {@code F} for a firm, {@code P} for a place, {@code 0}
 *     for a number, {@code A} for a Latin word
 * @param rows its candidates of a live stage
 */
public record Material(List<String> wordings, List<Row> rows) {
    public Material {
        wordings = List.copyOf(wordings);
        rows = List.copyOf(rows);
    }

    /**
     * One candidate.
     *
     * @param features by name, without that of the wording
     * @param first number of the first sentence around it that tells how it is worded
     * @param end number behind the last one
     * @param named whether it names a firm; otherwise the wording cannot raise it
     */
    public record Row(Map<String, Double> features, int first, int end, boolean named) {
        public Row {
            features = Map.copyOf(features);
        }
    }
}
