package io.westbound.deploy.observe.census;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by labels. Not thread-safe. */
final class Tally {

    private final Map<List<String>, Integer> counts = new HashMap<>();

    void add(String... labels) {
        counts.merge(List.of(labels), 1, Integer::sum);
    }

    void zero(String... labels) {
        counts.putIfAbsent(List.of(labels), 0);
    }

    Map<List<String>, Integer> rows() {
        return counts;
    }
}
