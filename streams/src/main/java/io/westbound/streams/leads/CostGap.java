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
 * @param originYear year of that figure; 0 if there is none
 * @param region what it says of the region
 * @param regionYear year of that figure
 */
public record CostGap(String factor, String origin, int originYear, String region, int regionYear, String source) {

    /** Year of the older figure. */
    public int year() {
        return originYear == 0 ? regionYear : Math.min(originYear, regionYear);
    }

    /**
     * The card for an origin: each factor that the table knows of the region, with the nearest place's figure; what
     * weighs most in the industry group comes first, equals in the order of the table. A firm that sits in the region
     * already needs no card.
     */
    static List<CostGap> card(@Nullable Place origin, String group, Region region) {
        if (origin != null && region.provinces().home(origin)) {
            return List.of();
        }
        Set<String> factors = new LinkedHashSet<>();
        region.costs().forEach(row -> factors.add(row.factor()));
        List<CostGap> card = new ArrayList<>();
        for (String factor : factors) {
            Optional<CostRow> here = nearest(region, factor, region.provinces().home(), true);
            Optional<CostRow> there = origin == null ? Optional.empty() : nearest(region, factor, origin.code(), false);
            here.ifPresent(home -> card.add(gap(home, there)));
        }
        card.sort(Comparator.comparingDouble(
                (CostGap gap) -> -region.factorWeights().getOrDefault(group + "/" + gap.factor(), 0.0)));
        return card;
    }

    private static CostGap gap(CostRow home, Optional<CostRow> there) {
        String source = there.map(row -> row.source() + "; ").orElse("") + home.source();
        return new CostGap(
                home.factor(),
                there.map(CostRow::value).orElse(""),
                there.map(CostRow::year).orElse(0),
                home.value(),
                home.year(),
                source);
    }

    private static Optional<CostRow> nearest(Region region, String factor, String code, boolean within) {
        return region.costs().stream()
                .filter(row -> row.factor().equals(factor))
                .filter(row -> within ? row.division().startsWith(code) : code.startsWith(row.division()))
                .max(Comparator.<CostRow>comparingInt(row -> row.division().length() * (within ? -1 : 1))
                        .thenComparingInt(CostRow::year));
    }
}
