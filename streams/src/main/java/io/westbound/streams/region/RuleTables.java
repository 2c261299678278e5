package io.westbound.streams.region;

import io.westbound.streams.leads.CombinationRow;
import io.westbound.streams.leads.Direction;
import io.westbound.streams.leads.Level;
import io.westbound.streams.leads.Opening;
import io.westbound.streams.leads.ParkAttribute;
import io.westbound.streams.leads.Phrase;
import io.westbound.streams.leads.Service;
import io.westbound.streams.leads.Stage;
import io.westbound.streams.leads.TalkingPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the tables that say what evidence means together and what is said to a firm, checked against the other tables. */
final class RuleTables {

    private static final List<String> TOPICS = List.of("talent", "ip", "amenity", "chain", "share", "resource");
    private static final int YEAR_OF_WORK = 250;
    private static final int MANY_DAYS = 3650;

    private final RegionFiles files;

    RuleTables(RegionFiles files) {
        this.files = files;
    }

    /**
     * The combinations, in the order of the table.
     *
     * @param kinds kinds of evidence that exist
     */
    List<CombinationRow> combinations(Set<String> kinds) {
        Map<String, CombinationRow> rows = new LinkedHashMap<>();
        for (RegionRow row : files.rows("combinations.tsv")) {
            CombinationRow read = combination(row, kinds);
            if (read.first().isEmpty()) {
                throw row.error("column 2 (first kinds) is empty");
            }
            boolean aboutSecond =
                    read.conditions().stream().anyMatch(each -> each.name().startsWith("THEN_"));
            if (aboutSecond && read.then().isEmpty()) {
                throw row.error("a condition speaks of the second piece, but column 3 (then kinds) is empty");
            }
            if (rows.put(read.name(), read) != null) {
                throw row.error("'" + read.name() + "' is given twice");
            }
        }
        return List.copyOf(rows.values());
    }

    private static CombinationRow combination(RegionRow row, Set<String> kinds) {
        List<String> then = row.list(2);
        Stream.concat(row.list(1).stream(), then.stream().filter(kind -> !kind.equals(CombinationRow.ANY)))
                .filter(kind -> !kinds.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw row.error("'" + kind + "': expected a kind of kinds.tsv");
                });
        return new CombinationRow(
                row.required(0, "name"),
                Set.copyOf(row.list(1)),
                Set.copyOf(then),
                (int) row.number(3, "days", then.isEmpty() ? 0 : 1, MANY_DAYS),
                Set.copyOf(row.each(CombinationRow.Condition.class, 4)),
                row.number(5, "weight", 0, 1),
                row.oneOf(Level.class, 6),
                RegionLoader.phrase(row, 7));
    }

    /**
     * What to say first, in the order of the table.
     *
     * @param forbidden words that must not be said
     */
    List<Opening> openings(List<String> forbidden) {
        List<Opening> openings = new ArrayList<>();
        for (RegionRow row : files.rows("talking.tsv")) {
            String direction = row.text(0).equals(Opening.ANY)
                    ? Opening.ANY
                    : row.oneOf(Direction.class, 0).name();
            String stage = row.text(1).equals(Opening.ANY)
                    ? Opening.ANY
                    : row.oneOf(Stage.class, 1).name();
            openings.add(new Opening(direction, stage, fair(row, 2, forbidden)));
        }
        return openings;
    }

    /** The words of agreements to share, by origin division. */
    Map<String, Phrase> enclaves(List<String> forbidden) {
        Map<String, Phrase> enclaves = new LinkedHashMap<>();
        for (RegionRow row : files.rows("enclaves.tsv")) {
            if (enclaves.put(row.code(0), fair(row, 1, forbidden)) != null) {
                throw row.error("'" + row.text(0) + "' is given twice");
            }
        }
        return enclaves;
    }

    /**
     * What parks have beside land.
     *
     * @param parks ids of parks that exist
     */
    List<ParkAttribute> attributes(Set<String> parks, List<String> forbidden) {
        return files.rows("attributes.tsv").stream()
                .map(row -> new ParkAttribute(
                        row.known(0, "park of parks.tsv", parks),
                        row.oneOf(1, TOPICS),
                        row.list(2),
                        fair(row, 3, forbidden)))
                .toList();
    }

    /**
     * What cost factors weigh, by {@code group/factor}.
     *
     * @param groups industry groups that exist
     * @param factors cost factors that exist
     */
    Map<String, Double> factorWeights(Set<String> groups, Set<String> factors) {
        Map<String, Double> weights = new HashMap<>();
        for (RegionRow row : files.rows("factors.tsv")) {
            String key = row.known(0, "group of industries.tsv", groups) + "/"
                    + row.known(1, "factor of costs.tsv", factors);
            if (weights.put(key, row.number(2, "weight", 0, 1)) != null) {
                throw row.error("'" + key + "' is given twice");
            }
        }
        return weights;
    }

    /** What is done for a firm that comes, by id; no id and no Chinese name stands for two services. */
    Map<String, Service> services() {
        Map<String, Service> services = new LinkedHashMap<>();
        Set<String> words = new HashSet<>();
        for (RegionRow row : files.rows("services.tsv")) {
            Service service = new Service(
                    row.required(0, "id"), RegionLoader.phrase(row, 1), (int) row.number(3, "days", 1, YEAR_OF_WORK));
            for (String word : Set.of(service.id(), service.name().zh())) {
                if (!words.add(word)) {
                    throw row.error("'" + word + "' is given twice");
                }
            }
            services.put(service.id(), service);
        }
        return services;
    }

    /** A phrase that promises nothing which the fair-competition rules forbid. */
    private static Phrase fair(RegionRow row, int column, List<String> forbidden) {
        Phrase phrase = RegionLoader.phrase(row, column);
        List<String> found = TalkingPoints.lint(phrase.zh(), forbidden);
        if (!found.isEmpty()) {
            throw row.error("'" + phrase.zh() + "' contains what forbidden.tsv forbids: " + found);
        }
        return phrase;
    }
}
