package io.westbound.streams.intent;

/** Which way the firm goes, seen from the inland. */
public enum Direction {
    COAST_TO_INLAND,
    INLAND_TO_COAST,
    COAST_TO_COAST,
    INLAND_TO_INLAND,
    NEARBY,
    OVERSEAS,
    UNKNOWN
}
