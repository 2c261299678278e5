package io.westbound.ingest.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as it is now, for whoever asks again and again. A file that comes, changes or goes does so when two looks
 * in a row agree: one that is being written may read as a source without its scope, one that is being replaced is away for
 * a moment. A file is understood anew only when its text has changed. Used by one thread.
 */
public final class SourceFolder implements Supplier<SourceCatalogue> {

    private record Text(String yaml, SourceReader.Result result) {}

    private final @Nullable Path folder;
    private @Nullable SourceCatalogue bundled;
    private @Nullable Map<String, String> seen;
    private Map<String, String> settled = Map.of();
    private Map<String, Text> understood = Map.of();

    /**
     * A folder.
     *
     * @param folder null for the catalogue that ships with this build
     */
    public SourceFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Reads the folder; see {@link SourceCatalogue#read}. The first look takes every file as it is. */
    @Override
    public SourceCatalogue get() {
        if (folder == null) {
            bundled = bundled == null ? SourceCatalogue.bundled() : bundled;
            return bundled;
        }
        List<SourceProblem> problems = new ArrayList<>();
        Map<String, String> now = SourceCatalogue.texts(folder, problems);
        settled = settle(seen == null ? now : seen, now);
        seen = now;
        Map<String, Text> texts = new HashMap<>();
        SourceCatalogue catalogue = SourceCatalogue.of(settled, problems, (name, yaml) -> {
            Text text = understand(name, yaml);
            texts.put(name, text);
            return text.result;
        });
        understood = texts;
        return catalogue;
    }

    private Map<String, String> settle(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(settled.keySet());
        Map<String, String> next = new LinkedHashMap<>();
        for (String name : names) {
            boolean stable = Objects.equals(before.get(name), now.get(name));
            String text = stable ? now.get(name) : settled.get(name);
            if (text != null) {
                next.put(name, text);
            }
        }
        return next;
    }

    private Text understand(String name, String yaml) {
        Text known = understood.get(name);
        return known != null && known.yaml.equals(yaml) ? known : new Text(yaml, SourceReader.read(name, yaml));
    }
}
