package io.westbound.streams.leads;

/** What happens to the capacity. */
public enum Move {
    RELOCATION,
    EXPANSION,
    HQ,
    UNKNOWN
}
