package io.westbound.deploy.deliver;

import io.westbound.event.Alert;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The highest revision of each alert that a channel was told, for the latest {@value #MOST} alerts. Not thread-safe.
 */
final class Memory {

    private static final int MOST = 20_000;

    private final Map<String, Integer> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** Whether this revision or a later one was told. */
    boolean knows(Alert alert) {
        return told.getOrDefault(alert.getAlertId(), 0) >= alert.getRevision();
    }

    /** Takes note that a revision was told. */
    void add(Alert alert) {
        told.merge(alert.getAlertId(), alert.getRevision(), Math::max);
    }
}
