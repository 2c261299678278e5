package io.westbound.streams.topology;

/** A record that cannot be processed through its own fault; it goes to the dead letters and its neighbours go on. */
public final class RecordFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The fault of a record, by whatever was thrown for it. */
    public RecordFault(Throwable cause) {
        super(cause);
    }
}
