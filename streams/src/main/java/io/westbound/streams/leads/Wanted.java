package io.westbound.streams.leads;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a firm looks for, as far as a park can answer it.
 *
 * @param origin where it comes from; null if unknown
 * @param industry GB/T 4754 division; empty if unknown
 * @param group industry group of the region's plan; empty if it has none
 * @param words all that was told of it
 */
record Wanted(
        FirmFacts firm, Needs needs, @Nullable Place origin, String industry, String group, Move move, String words) {

    /** The words by which an attribute of a park names whom it matters to. */
    Set<String> audience(Region region) {
        Set<String> audience = new HashSet<>(firm.tags());
        audience.add("*");
        audience.add(group);
        audience.add(move.name());
        if (region.sharing(origin) != null) {
            audience.add("enclave");
        }
        return audience;
    }
}
