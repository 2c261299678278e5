package io.westbound.streams.leads;

/** How urgent a lead is, rising. */
public enum Level {
    NONE,
    WATCH,
    WARM,
    HOT
}
