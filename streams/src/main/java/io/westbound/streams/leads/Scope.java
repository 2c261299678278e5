package io.westbound.streams.leads;

/** Origin against destination. */
public enum Scope {
    SAME_CITY,
    SAME_PROVINCE,
    INTER_PROVINCE,
    OVERSEAS,
    UNKNOWN
}
