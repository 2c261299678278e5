package io.westbound.streams.leads;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All tables of a receiving region, as one value; read from files elsewhere.
 *
 * @param id folder name, such as {@code shaanxi}
 * @param name shown
 * @param kinds worth of each kind of evidence
 * @param openness by direction and stage, key {@code INBOUND/COMMIT}, 0 to 1
 * @param fit weight of each reason why a firm suits, by reason
 * @param industries by GB/T 4754 division
 * @param chains key chains of the region
 * @param parks the receiving side
 * @param attributes what parks have beside land
 * @param teams who gets alerts
 * @param combinations evidence that says more together, in order
 * @param openings what to say first; the first row that suits holds
 * @param anchors tags that make a firm an anchor whose suppliers may follow
 * @param costs cost table
 * @param factorWeights what a cost factor weighs, 0 to 1, by {@code group/factor}
 * @param pairs partner cities: code of the origin city to codes of cities in the region
 * @param enclaves origin divisions with an agreement to share, and the words for it: share, don't poach
 * @param forbidden words that a talking point must not contain
 * @param precision share of valid verdicts by {@code source/kind}; weighed as far as the policy says
 * @param firms what the region knows of firms, by id
 * @param services what is done for a firm that comes, by id
 * @param calendar working days
 * @param version fingerprint of the tables
 */
public record Region(
        String id,
        Phrase name,
        Provinces provinces,
        Policy policy,
        Map<String, KindRow> kinds,
        Map<String, Double> openness,
        Map<String, FitRow> fit,
        Map<String, Industry> industries,
        List<Chain> chains,
        List<ParkProfile> parks,
        List<ParkAttribute> attributes,
        List<TeamProfile> teams,
        List<CombinationRow> combinations,
        List<Opening> openings,
        Set<String> anchors,
        List<CostRow> costs,
        Map<String, Double> factorWeights,
        Map<String, List<String>> pairs,
        Map<String, Phrase> enclaves,
        List<String> forbidden,
        Map<String, Double> precision,
        Map<String, FirmFacts> firms,
        Map<String, Service> services,
        WorkCalendar calendar,
        String version) {

    /** A reason why a firm suits: what it adds, and how it reads. */
    public record FitRow(String reason, double weight, Phrase says) {}

    /** An industry division as the region's plan sees it. */
    public record Industry(String division, String group, double weight, Phrase says) {}

    /** A key chain of the region: a firm of these divisions, or that is told of with these words, closes a gap. */
    public record Chain(String name, List<String> divisions, List<String> words) {}

    public Region {
        kinds = Map.copyOf(kinds);
        openness = Map.copyOf(openness);
        fit = Map.copyOf(fit);
        industries = Map.copyOf(industries);
        chains = List.copyOf(chains);
        parks = List.copyOf(parks);
        attributes = List.copyOf(attributes);
        teams = List.copyOf(teams);
        combinations = List.copyOf(combinations);
        openings = List.copyOf(openings);
        anchors = Set.copyOf(anchors);
        factorWeights = Map.copyOf(factorWeights);
        costs = List.copyOf(costs);
        pairs = Map.copyOf(pairs);
        enclaves = Map.copyOf(enclaves);
        forbidden = List.copyOf(forbidden);
        precision = Map.copyOf(precision);
        firms = Map.copyOf(firms);
        services = Map.copyOf(services);
    }

    /** The row of a kind; a kind that the table lacks counts as the row {@code OTHER}. */
    KindRow kind(String kind) {
        KindRow row = kinds.getOrDefault(kind, kinds.get("OTHER"));
        if (row == null) {
            throw new IllegalArgumentException("the table of kinds lacks " + kind + " and OTHER");
        }
        return row;
    }

    /** The service of an id or a Chinese name; null if the region has none of that name. */
    public @Nullable Service service(String word) {
        return services.values().stream()
                .filter(each -> each.id().equals(word) || each.name().zh().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The plan's view of a division; null if it has none. */
    public @Nullable Industry industry(String division) {
        return industries.get(division);
    }

    /** The agreement to share of a place, the nearest one; null if it has none. */
    @Nullable
    Phrase sharing(@Nullable Place origin) {
        return origin == null
                ? null
                : enclaves.entrySet().stream()
                        .filter(entry -> origin.code().startsWith(entry.getKey()))
                        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                        .map(Map.Entry::getValue)
                        .orElse(null);
    }
}
