package io.westbound.ingest.visit;

/** Whether a visit still is this process's to make. */
enum Tenure {
    /** It is. */
    HELD,
    /** Perhaps not: the broker has not confirmed it for a while. */
    DOUBTFUL,
    /** It is not: its partition went to another process. */
    LOST
}
