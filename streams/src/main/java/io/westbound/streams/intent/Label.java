package io.westbound.streams.intent;

/** What stands behind the label of a field in a notice: 建设单位:… */
public enum Label {
    FIRM,
    ORIGIN,
    DESTINATION,
    /** One column of an amendment: the first holds the old, the second the new. */
    COLUMN
}
