package io.westbound.deploy.observe.census;

import io.westbound.event.SourceEntry;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Since when each source is watched: what it published before cannot have been alerted in time. */
final class Sources implements Book<SourceEntry> {

    private final Map<String, Instant> since = new HashMap<>();

    @Override
    public Topic<SourceEntry> topic() {
        return Topics.SOURCES;
    }

    @Override
    public @Nullable Duration lookBack() {
        return null;
    }

    @Override
    public void accept(Entry<SourceEntry> entry) {
        if (entry.value() == null) {
            since.remove(entry.key());
        } else {
            since.merge(entry.key(), entry.value().getSince(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /** Whether something that was published at a time could be seen at once; true for a source that is not known. */
    boolean watched(String sourceId, Instant published) {
        Instant start = since.get(sourceId);
        return start == null || !published.isBefore(start);
    }

    @Override
    public void forget(int partition) {
        since.clear();
    }

    @Override
    public void show() {
        // Sources show themselves through the crawl.
    }
}
