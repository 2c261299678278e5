package io.westbound.streams.intent;

/**
 * Words of a document that a signal was read from.
 *
 * @param part what they tell
 * @param quote the words and where they stand
 */
public record Mark(Part part, Quote quote) {

    /** What marked words tell. */
    public enum Part {
        /** Who moves. */
        FIRM,
        /** What is done. */
        ACT,
        /** Where it leaves. */
        ORIGIN,
        /** Where it goes. */
        DESTINATION,
        /** How sure or how far it is: planned, denied, done, asked. */
        MOOD
    }
}
