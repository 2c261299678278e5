package io.westbound.ingest.probe;

import io.westbound.ingest.source.Bundled;
import java.util.Map;
import java.util.stream.Collectors;

/** What the stable words of a failed look mean to a person, from {@code probe/troubles.csv}. Immutable and thread-safe. */
final class Troubles {

    private static final Map<String, String> MEANINGS = Bundled.text("probe/troubles.csv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(",", 2))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

    private Troubles() {}

    /** The word with what it means; the word alone if nothing is known of it. */
    static String told(String word) {
        String meaning = MEANINGS.get(word);
        return meaning == null ? word : word + ": " + meaning;
    }
}
