package io.westbound.streams.leads;

import java.util.Set;

/**
 * The map as the region sees it, by two-digit division codes.
 *
 * @param home the region itself
 * @param coast provinces that firms leave
 * @param competitors provinces that court the same firms
 */
public record Provinces(String home, Set<String> coast, Set<String> competitors) {

    public Provinces {
        coast = Set.copyOf(coast);
        competitors = Set.copyOf(competitors);
    }

    /** Whether a place lies in the region. */
    public boolean home(Place place) {
        return place.provinceCode().equals(home);
    }

    /** Whether a place lies at the coast. */
    public boolean coastal(Place place) {
        return coast.contains(place.provinceCode());
    }

    /** Whether a place lies in a province that courts the same firms. */
    public boolean competing(Place place) {
        return competitors.contains(place.provinceCode());
    }
}
