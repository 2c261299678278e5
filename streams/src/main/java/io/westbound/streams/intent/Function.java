package io.westbound.streams.intent;

/** Which part of the firm moves or is placed. */
public enum Function {
    PLANT,
    LINE,
    CAPACITY,
    RND,
    WAREHOUSE,
    SERVICE,
    HQ,
    REGADDR,
    OFFICE
}
