package io.westbound.streams.leads;

import java.util.List;

/**
 * Who gets which alerts. An empty list means no restriction.
 *
 * @param id used in the topic name
 * @param territory division codes of the origins that the team covers, by prefix
 * @param industries GB/T 4754 divisions or industry groups
 * @param parks park ids that the team speaks for
 * @param watchlist firm ids or names that the team is told of whatever their level
 * @param minimumLevel least level that the team wants
 * @param desk squad, industry, park, retention, partnership or head
 */
public record TeamProfile(
        String id,
        String name,
        List<String> territory,
        List<String> industries,
        List<String> parks,
        List<String> watchlist,
        Level minimumLevel,
        String desk) {

    public TeamProfile {
        territory = List.copyOf(territory);
        industries = List.copyOf(industries);
        parks = List.copyOf(parks);
        watchlist = List.copyOf(watchlist);
    }
}
