package io.westbound.ingest.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as it is now, for whoever asks again and again: a file is understood anew only when its text has changed.
 * Used by one thread.
 */
public final class SourceFolder implements Supplier<SourceCatalogue> {

    private record Text(String yaml, SourceReader.Result result) {}

    private final @Nullable Path folder;
    private final @Nullable SourceCatalogue bundled;
    private Map<String, Text> former = Map.of();

    /**
     * A folder.
     *
     * @param folder null for the catalogue that ships with this build
     */
    public SourceFolder(@Nullable Path folder) {
        this.folder = folder;
        this.bundled = folder == null ? SourceCatalogue.bundled() : null;
    }

    /** Reads the folder; see {@link SourceCatalogue#read}. */
    @Override
    public SourceCatalogue get() {
        if (folder == null || bundled != null) {
            return Objects.requireNonNull(bundled);
        }
        Map<String, Text> texts = new HashMap<>();
        SourceCatalogue catalogue = SourceCatalogue.read(folder, (name, yaml) -> {
            Text known = former.get(name);
            Text text =
                    known != null && known.yaml.equals(yaml) ? known : new Text(yaml, SourceReader.read(name, yaml));
            texts.put(name, text);
            return text.result;
        });
        former = texts;
        return catalogue;
    }
}
