package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.CaseMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts the open leads for which a park is the first choice, by {@code park/division}: those of this task at once, those
 * of all other tasks as they tell them, a moment later. Not thread-safe.
 */
final class ParkLoad {

    private final KeyValueStore<String, Integer> store;
    private final ParkLoads everywhere;
    private final int task;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Goes on counting.
     *
     * @param store counts of this task
     * @param everywhere counts that all tasks have told
     * @param task number of this task
     */
    ParkLoad(KeyValueStore<String, Integer> store, ParkLoads everywhere, int task) {
        this.store = store;
        this.everywhere = everywhere;
        this.task = task;
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> counts.put(entry.key, entry.value));
        }
    }

    /** Leads by park and division, but for those of one firm: a lead does not crowd out itself. */
    ToIntFunction<String> without(@Nullable CaseFile firm) {
        Map<String, Integer> own = firm == null ? Map.of() : leads(firm, 1);
        return park -> counts.getOrDefault(park, 0) + everywhere.others(park, task) - own.getOrDefault(park, 0);
    }

    /** Counts a firm's leads anew and says what all tasks are to be told. */
    List<CaseOutput.Crowd> change(@Nullable CaseFile former, CaseFile file) {
        Map<String, Integer> difference = leads(file, 1);
        if (former != null) {
            leads(former, -1).forEach((park, change) -> difference.merge(park, change, Integer::sum));
        }
        List<CaseOutput.Crowd> told = new ArrayList<>();
        difference.forEach((park, change) -> {
            if (change != 0) {
                int count = Math.max(0, counts.getOrDefault(park, 0) + change);
                counts.put(park, count);
                store.put(park, count == 0 ? null : count);
                told.add(new CaseOutput.Crowd(park, task, count));
            }
        });
        return told;
    }

    /** What was told of this task and does not hold, or was never told: after an upgrade, or when topics were lost. */
    List<CaseOutput.Crowd> untold() {
        Set<String> parks = new HashSet<>(everywhere.toldOf(task));
        parks.addAll(counts.keySet());
        return parks.stream()
                .map(park -> new CaseOutput.Crowd(park, task, counts.getOrDefault(park, 0)))
                .filter(crowd -> crowd.leads() != everywhere.told(crowd.park(), task))
                .toList();
    }

    private static Map<String, Integer> leads(CaseFile file, int weight) {
        Map<String, Integer> leads = new HashMap<>();
        file.getLeads().stream()
                .map(CaseMemory::getPark)
                .filter(park -> !park.isEmpty())
                .forEach(park -> leads.merge(park, weight, Integer::sum));
        return leads;
    }
}
