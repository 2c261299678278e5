package io.westbound.streams.leads;

/** Life of a case, beside the stage of the firm. */
public enum Status {
    OPEN,
    CLAIMED,
    CONTACTED,
    VISITED,
    SIGNED,
    LANDED,
    LOST,
    INVALID,
    DORMANT,
    MERGED,
    CLOSED;

    /** Whether the team has won the firm. */
    boolean won() {
        return this == SIGNED || this == LANDED;
    }

    /** Whether the case sleeps until new evidence comes. */
    boolean sleeps() {
        return this == LOST || this == INVALID || this == DORMANT;
    }
}
