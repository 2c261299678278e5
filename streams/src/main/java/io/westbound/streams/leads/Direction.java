package io.westbound.streams.leads;

import org.jspecify.annotations.Nullable;

/** How a move lies to the region that reads the alerts. */
public enum Direction {
    /** No destination yet. */
    OPEN,
    /** To the region. */
    INBOUND,
    /** From the region to elsewhere. */
    OUTBOUND,
    /** Inside the region. */
    WITHIN,
    /** To another inland province. */
    ELSEWHERE,
    /** To or along the coast. */
    COASTAL,
    /** Abroad. */
    OVERSEAS,
    UNKNOWN;

    /** The direction of a move between two places, either of which may not be known. */
    public static Direction of(@Nullable Place origin, @Nullable Place destination, Provinces provinces) {
        boolean fromHome = origin != null && provinces.home(origin);
        if (destination == null) {
            return OPEN;
        }
        if (destination.abroad()) {
            return OVERSEAS;
        }
        if (destination.code().isEmpty()) {
            return UNKNOWN;
        }
        if (provinces.home(destination)) {
            return fromHome ? WITHIN : INBOUND;
        }
        if (fromHome) {
            return OUTBOUND;
        }
        return provinces.coastal(destination) ? COASTAL : ELSEWHERE;
    }
}
