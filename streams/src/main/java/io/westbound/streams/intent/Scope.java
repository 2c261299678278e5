package io.westbound.streams.intent;

/** Origin against destination. */
public enum Scope {
    SAME_CITY,
    SAME_PROVINCE,
    INTER_PROVINCE,
    OVERSEAS,
    UNKNOWN
}
