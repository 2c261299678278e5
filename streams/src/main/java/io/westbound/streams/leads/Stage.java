package io.westbound.streams.leads;

/** Where a firm stands: four live steps of a ladder, its end, and the outcomes beside it. */
public enum Stage {
    PRESSURE,
    SEARCH,
    COMMIT,
    EXECUTING,
    DONE,
    DENIED,
    TERMINATED,
    STAYED,
    UNKNOWN;

    /** Whether a team could still act on it. */
    public boolean live() {
        return compareTo(DONE) < 0;
    }

    /** Whether it ends a case. */
    public boolean ends() {
        return !live() && this != UNKNOWN;
    }
}
