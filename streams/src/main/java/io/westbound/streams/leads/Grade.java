package io.westbound.streams.leads;

/** Trust in a source, best first: A exchange or government … E self-media. */
public enum Grade {
    A,
    B,
    C,
    D,
    E
}
