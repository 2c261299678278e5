package io.westbound.deploy.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Collects what the parts say of themselves. A part names the causes why it is not ready; no causes means ready.
 *
 * <p>Thread-safe; the suppliers are called on the asking thread and should answer at once.
 */
public final class Health {

    private final Map<String, Supplier<List<String>>> parts = new ConcurrentHashMap<>();

    /** Adds a part under a name. */
    public void add(String part, Supplier<List<String>> causes) {
        parts.put(part, causes);
    }

    /** The causes of every part, by name; empty lists for parts that are ready. */
    public Map<String, List<String>> report() {
        Map<String, List<String>> report = new LinkedHashMap<>();
        parts.keySet().stream().sorted().forEach(part -> report.put(part, causes(part)));
        return report;
    }

    /** Whether every part is ready. */
    public boolean ready() {
        return report().values().stream().allMatch(List::isEmpty);
    }

    private List<String> causes(String part) {
        Supplier<List<String>> supplier = parts.get(part);
        return supplier == null ? List.of() : new ArrayList<>(supplier.get());
    }
}
