package io.westbound.streams.intent;

/** What a known word is. */
public enum Tag {
    TRIGGER,
    OBJECT,
    CUE,
    SUBJECT,
    MASK,
    FORM,
    BOUNDARY,
    PLACE,
    ZONE,
    FIRM,
    INDUSTRY,
    UNIT,
    ROLE
}
