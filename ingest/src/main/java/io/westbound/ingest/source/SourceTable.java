package io.westbound.ingest.source;

import io.westbound.event.SourceEntry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sources in force, read from their entries; each version of a file is read once. Thread-safe. */
public final class SourceTable implements Function<String, @Nullable Source> {

    private final Map<String, Source> read = new ConcurrentHashMap<>();
    private final Function<String, @Nullable SourceEntry> entries;

    /** A table over entries by source id. */
    public SourceTable(Function<String, @Nullable SourceEntry> entries) {
        this.entries = entries;
    }

    /** The source in force; null if there is none, or if its entry was written by a version with other keys. */
    @Override
    public @Nullable Source apply(String id) {
        SourceEntry entry = entries.apply(id);
        if (entry == null) {
            read.remove(id);
            return null;
        }
        Source known = read.get(id);
        if (known != null && Objects.equals(known.fileHash(), entry.getFileHash())) {
            return known;
        }
        Source source = SourceReader.read(id, entry.getYaml()).source();
        if (source != null) {
            read.put(id, source);
        }
        return source;
    }
}
