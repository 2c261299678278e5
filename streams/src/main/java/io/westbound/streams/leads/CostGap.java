package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One factor of the gap between origin and region.
 *
 * @param origin what the table says of the origin; empty if nothing
 * @param region what it says of the region
 * @param year of the older figure
 */
public record CostGap(String factor, String origin, String region, int year, String source) {

    /** The card for an origin: each factor that the table knows of the region, with the nearest place's figure. */
    static List<CostGap> card(@Nullable Place origin, Region region) {
        Set<String> factors = new LinkedHashSet<>();
        region.costs().forEach(row -> factors.add(row.factor()));
        List<CostGap> card = new ArrayList<>();
        for (String factor : factors) {
            Optional<CostRow> here = nearest(region, factor, region.provinces().home(), true);
            Optional<CostRow> there = origin == null ? Optional.empty() : nearest(region, factor, origin.code(), false);
            here.ifPresent(home -> card.add(gap(home, there)));
        }
        return card;
    }

    private static CostGap gap(CostRow home, Optional<CostRow> there) {
        int year = Math.min(home.year(), there.map(CostRow::year).orElse(home.year()));
        String source = there.map(row -> row.source() + "; ").orElse("") + home.source();
        return new CostGap(home.factor(), there.map(CostRow::value).orElse(""), home.value(), year, source);
    }

    private static Optional<CostRow> nearest(Region region, String factor, String code, boolean within) {
        return region.costs().stream()
                .filter(row -> row.factor().equals(factor))
                .filter(row -> within ? row.division().startsWith(code) : code.startsWith(row.division()))
                .max(Comparator.<CostRow>comparingInt(row -> row.division().length() * (within ? -1 : 1))
                        .thenComparingInt(CostRow::year));
    }
}
