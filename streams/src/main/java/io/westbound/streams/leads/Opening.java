package io.westbound.streams.leads;

/**
 * What to say first to a firm, by direction and stage.
 *
 * @param direction name of a {@link Direction}, or {@code *}
 * @param stage name of a {@link Stage}, or {@code *}
 * @param says for a reader
 */
public record Opening(String direction, String stage, Phrase says) {

    /** In either column: whatever it is. */
    public static final String ANY = "*";

    boolean suits(Direction where, Stage how) {
        return (direction.equals(ANY) || direction.equals(where.name()))
                && (stage.equals(ANY) || stage.equals(how.name()));
    }
}
