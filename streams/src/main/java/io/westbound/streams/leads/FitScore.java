package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does it suit us? The sum of the reasons that hold, each with its weight from the region's table, cut to 0 to 1.
 *
 * @param value 0 to 1
 * @param parts reasons that hold, heaviest first
 */
record FitScore(double value, List<Part> parts) {

    static FitScore of(
            FirmFacts firm, @Nullable Place origin, String industry, String words, Needs needs, Region region) {
        List<Part> parts = new ArrayList<>();
        add(parts, region, "base");
        Region.Industry plan = region.industry(industry);
        if (plan != null) {
            parts.add(new Part("industry." + plan.group(), plan.weight(), plan.says()));
        }
        region.chains().stream()
                .filter(chain -> chain.words().stream().anyMatch(words::contains))
                .findFirst()
                .ifPresent(chain -> add(parts, region, "key-chain"));
        firm.tags().stream().sorted().forEach(tag -> add(parts, region, tag));
        if (region.attributes().stream().anyMatch(each -> each.feeds(Set.of(industry)))) {
            add(parts, region, "energy-cost");
        }
        if (firm.id().startsWith("cn:")) {
            add(parts, region, "listed");
        }
        if (needs.investmentCny() >= region.policy().get(Policy.Key.CITY_LEVEL_FROM_CNY)) {
            add(parts, region, "large-investment");
        } else if (needs.investmentCny() >= region.policy().get(Policy.Key.REGISTER_FROM_CNY)) {
            add(parts, region, "investment");
        }
        if (needs.landMu() > 0
                || needs.workshopM2(region.policy().get(Policy.Key.PLOT_FROM_M2)) > 0
                || needs.jobs() > 0) {
            add(parts, region, "stated-needs");
        }
        Place from = origin == null ? firm.seat() : origin;
        if (from != null) {
            add(parts, region, region.provinces().coastal(from) ? "coastal-origin" : "inland-origin");
            if (region.pairs().containsKey(from.cityCode())) {
                add(parts, region, "partner-city");
            }
        }
        return sum(parts);
    }

    private static void add(List<Part> parts, Region region, String reason) {
        Region.FitRow row = region.fit().get(reason);
        boolean there = parts.stream().anyMatch(part -> part.name().equals(reason));
        if (row != null && !there) {
            parts.add(new Part(reason, row.weight(), row.says()));
        }
    }

    private static FitScore sum(List<Part> parts) {
        parts.sort(Comparator.comparingDouble(Part::weight).reversed().thenComparing(Part::name));
        double sum = parts.stream().mapToDouble(Part::weight).sum();
        return new FitScore(Math.max(0, Math.min(1, sum)), parts);
    }
}
