package io.westbound.streams.leads;

import java.util.Set;

/**
 * Pieces of evidence that say more together than each alone, as the region's table has them.
 *
 * @param name stable id
 * @param first kinds of which one must be told
 * @param then kinds of which one must follow in another article; empty: one piece is enough
 * @param days within which the second must follow the first; without a second: greatest age of the first, 0: any
 * @param conditions that must hold as well
 * @param weight as a piece of evidence in the noisy-or, 0 to 1
 * @param least level that the combination calls for if the firm suits at all
 * @param says for a reader
 */
public record CombinationRow(
        String name,
        Set<String> first,
        Set<String> then,
        int days,
        Set<Condition> conditions,
        double weight,
        Level least,
        Phrase says) {

    /** In {@code then}: evidence of any kind. */
    public static final String ANY = "*";

    /** What else must hold. */
    public enum Condition {
        /** No evidence names a destination. */
        NO_DESTINATION,
        /** The second piece tells of new capacity. */
        THEN_EXPANSION,
        /** The second piece names a destination that is known and not at the coast. */
        THEN_INLAND,
        /** The firm is on a watch list. */
        WATCHED
    }

    public CombinationRow {
        first = Set.copyOf(first);
        then = Set.copyOf(then);
        conditions = Set.copyOf(conditions);
    }
}
