package io.westbound.streams.intent;

/** An ending beside the stage ladder. */
public enum Outcome {
    DENIED,
    TERMINATED,
    SUSPENDED,
    STAYED
}
