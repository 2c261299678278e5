package io.westbound.streams.leads;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a firm beside its signals.
 *
 * @param id firm id
 * @param name name to show
 * @param tags listed, top500, chain-master, foreign, watched …
 * @param seat where it sits; null if unknown
 * @param industry GB/T 4754 division; empty if unknown
 * @param suppliers ids of firms it buys from
 */
public record FirmFacts(
        String id, String name, Set<String> tags, @Nullable Place seat, String industry, List<String> suppliers) {

    public FirmFacts {
        tags = Set.copyOf(tags);
        suppliers = List.copyOf(suppliers);
    }

    /** A firm of which only the name is known. */
    public static FirmFacts unknown(String id, String name) {
        return new FirmFacts(id, name, Set.of(), null, "", List.of());
    }
}
