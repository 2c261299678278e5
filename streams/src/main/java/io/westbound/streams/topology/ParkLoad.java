package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.CaseMemory;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Counts the open leads for which a park is the first choice, by {@code park/division}. Not thread-safe. */
final class ParkLoad {

    private final KeyValueStore<String, Integer> store;
    private final Map<String, Integer> counts = new HashMap<>();

    ParkLoad(KeyValueStore<String, Integer> store) {
        this.store = store;
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> counts.put(entry.key, entry.value));
        }
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** Counts a firm's leads anew. */
    void change(@Nullable CaseFile former, CaseFile file) {
        Map<String, Integer> difference = new HashMap<>();
        if (former != null) {
            former.getLeads().forEach(lead -> add(difference, lead, -1));
        }
        file.getLeads().forEach(lead -> add(difference, lead, 1));
        difference.forEach((park, change) -> {
            if (change != 0) {
                int count = Math.max(0, counts.getOrDefault(park, 0) + change);
                counts.put(park, count);
                store.put(park, count);
            }
        });
    }

    private static void add(Map<String, Integer> difference, CaseMemory lead, int change) {
        if (!lead.getPark().isEmpty()) {
            difference.merge(lead.getPark(), change, Integer::sum);
        }
    }
}
