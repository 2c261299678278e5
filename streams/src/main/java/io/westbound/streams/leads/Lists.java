package io.westbound.streams.leads;

import java.util.List;
import java.util.stream.Stream;

/** Small helpers for immutable lists. */
final class Lists {

    private Lists() {}

    static <V> List<V> plus(List<V> list, V next) {
        return Stream.concat(list.stream(), Stream.of(next)).toList();
    }

    /** All values of both, sorted, once each. */
    static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }
}
