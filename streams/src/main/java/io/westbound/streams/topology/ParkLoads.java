package io.westbound.streams.topology;

import io.westbound.event.ParkLoad;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What all tasks, in whatever process, have told of the parks that their leads look to. Thread-safe. */
final class ParkLoads {

    private final Map<String, Map<Integer, Integer>> leads = new ConcurrentHashMap<>();

    /** The key under which a task tells of a park. */
    static String key(String park, int task) {
        return park + "/" + task;
    }

    /** Takes what was told; null: the task has no such lead any more. */
    void told(String key, @Nullable ParkLoad load) {
        int end = key.lastIndexOf('/');
        Map<Integer, Integer> byTask = leads.computeIfAbsent(key.substring(0, end), park -> new ConcurrentHashMap<>());
        Integer task = Integer.valueOf(key.substring(end + 1));
        if (load == null) {
            byTask.remove(task);
        } else {
            byTask.put(task, load.getLeads());
        }
    }

    /** Leads that one task has told of a park. */
    int told(String park, int task) {
        return leads.getOrDefault(park, Map.of()).getOrDefault(task, 0);
    }

    /** Leads that all tasks but one have told of a park. */
    int others(String park, int task) {
        int sum = 0;
        for (Map.Entry<Integer, Integer> told :
                leads.getOrDefault(park, Map.of()).entrySet()) {
            sum += told.getKey() == task ? 0 : told.getValue();
        }
        return sum;
    }

    /** Parks that a task has told of. */
    List<String> toldOf(int task) {
        return leads.entrySet().stream()
                .filter(park -> park.getValue().containsKey(task))
                .map(Map.Entry::getKey)
                .toList();
    }
}
