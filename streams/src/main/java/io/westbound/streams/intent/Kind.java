package io.westbound.streams.intent;

/** What would stand at the new site. */
public enum Kind {
    /** Existing capacity or a function moves. */
    RELOCATION,
    /** New capacity at a new place. */
    EXPANSION,
    /** Headquarters or registered address only. */
    HQ
}
