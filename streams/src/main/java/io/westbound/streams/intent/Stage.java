package io.westbound.streams.intent;

/** How far the move has come; the first four are live, the last two close it. */
public enum Stage {
    PRESSURE,
    SEARCH,
    COMMIT,
    EXECUTING,
    DONE,
    DENIAL;

    /** Whether a team could still act on it. */
    public boolean live() {
        return compareTo(DONE) < 0;
    }
}
