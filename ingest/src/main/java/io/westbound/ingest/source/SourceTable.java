package io.westbound.ingest.source;

import io.westbound.event.SourceEntry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sources in force, read from their entries; each version of a file is read once. Thread-safe. */
public final class SourceTable implements Function<String, @Nullable Source> {

    private record Version(String hash, @Nullable Source source) {}

    private final Map<String, Version> read = new ConcurrentHashMap<>();
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
        Version known = read.get(id);
        if (known == null || entry.getFileHash().isEmpty() || !known.hash.equals(entry.getFileHash())) {
            known = new Version(
                    entry.getFileHash(), SourceReader.read(id, entry.getYaml()).source());
            read.put(id, known);
        }
        return known.source;
    }
}
