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
    ABBREVIATION,
    ZONE,
    FIRM,
    INDUSTRY,
    PRODUCT,
    UNIT,
    ROLE,
    PARTY,
    TAIL,
    LABEL;

    /** What class names of the tag begin with, such as {@code o:} of {@code o:PLANT}. */
    String prefix() {
        return Character.toLowerCase(name().charAt(0)) + ":";
    }
}
