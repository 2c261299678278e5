package io.westbound.streams.region;

import io.westbound.streams.leads.CostRow;
import io.westbound.streams.leads.Direction;
import io.westbound.streams.leads.FirmFacts;
import io.westbound.streams.leads.KindRow;
import io.westbound.streams.leads.Level;
import io.westbound.streams.leads.ParkProfile;
import io.westbound.streams.leads.Phrase;
import io.westbound.streams.leads.Place;
import io.westbound.streams.leads.Policy;
import io.westbound.streams.leads.Provinces;
import io.westbound.streams.leads.Region;
import io.westbound.streams.leads.Stage;
import io.westbound.streams.leads.TeamProfile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads a region. The columns of every table are explained in the README beside them. */
public final class RegionLoader {

    private static final List<String> DESKS = List.of("squad", "industry", "park", "retention", "partnership", "head");
    private static final List<String> PARK_LEVELS = List.of("state", "province", "city", "county");
    private static final int MANY_YEARS = 3650;

    private final RegionFiles files;
    private final String name;

    private RegionLoader(@Nullable Path knowledge, String name) {
        this.files = new RegionFiles(knowledge, name);
        this.name = name;
    }

    /**
     * The region of a name.
     *
     * @param knowledge the user's folder of knowledge; null: only what is bundled
     * @throws RegionException naming file, line and what was expected
     */
    public static Region load(@Nullable Path knowledge, String name) {
        return new RegionLoader(knowledge, name).region();
    }

    private Region region() {
        Map<String, String> words = new HashMap<>();
        files.rows("region.tsv").forEach(row -> words.put(row.required(0, "key"), row.required(1, "value")));
        if (words.containsKey("based-on")) {
            files.basedOn(word(words, "based-on"));
        }
        Provinces provinces = provinces(word(words, "home"));
        Policy policy = policy();
        Map<String, KindRow> kinds = kinds();
        Map<String, Region.Industry> industries = byKey("industries.tsv", RegionLoader::industry);
        List<ParkProfile> parks = parks(provinces);
        List<CostRow> costs = costs();
        List<String> forbidden = files.rows("forbidden.tsv").stream()
                .map(row -> row.required(0, "word"))
                .toList();
        RuleTables rules = new RuleTables(files);
        return new Region(
                name,
                new Phrase(word(words, "name-zh"), word(words, "name-en")),
                provinces,
                policy,
                kinds,
                openness(),
                byKey("fit.tsv", RegionLoader::fit),
                industries,
                chains(),
                parks,
                rules.attributes(ids(parks, ParkProfile::id), forbidden),
                teams(ids(parks, ParkProfile::id)),
                rules.combinations(kinds.keySet()),
                rules.openings(forbidden),
                Set.of(word(words, "anchors").split(" +")),
                costs,
                rules.factorWeights(ids(industries.values(), Region.Industry::group), ids(costs, CostRow::factor)),
                pairs(provinces),
                rules.enclaves(forbidden),
                forbidden,
                precision(policy, kinds.keySet()),
                byKey("firms.tsv", RegionLoader::firm),
                rules.services(),
                CalendarTable.read(files, zone(words)),
                files.version());
    }

    private String word(Map<String, String> words, String key) {
        String word = words.get(key);
        if (word == null) {
            throw new RegionException("region/" + name + "/region.tsv", "the key '" + key + "' is missing");
        }
        return word;
    }

    private Provinces provinces(String home) {
        Set<String> coast = new HashSet<>();
        Set<String> competitors = new HashSet<>();
        for (RegionRow row : files.rows("provinces.tsv")) {
            switch (row.oneOf(2, List.of("coast", "competitor", "inland", "home"))) {
                case "coast" -> coast.add(row.code(0));
                case "competitor" -> competitors.add(row.code(0));
                default -> row.code(0);
            }
        }
        return new Provinces(home, coast, competitors);
    }

    private Policy policy() {
        Map<String, Double> numbers = new HashMap<>();
        for (RegionRow row : files.rows("policy.tsv")) {
            Policy.Key key = row.oneOf(Policy.Key.class, 0);
            numbers.put(key.name(), row.number(1, "value", 0, 1e12));
        }
        for (Policy.Key key : Policy.Key.values()) {
            if (!numbers.containsKey(key.name())) {
                throw new RegionException("region/" + name + "/policy.tsv", "the key " + key + " is missing");
            }
        }
        return new Policy(numbers);
    }

    private Map<String, KindRow> kinds() {
        Map<String, KindRow> kinds = byKey(
                "kinds.tsv",
                row -> new KindRow(
                        row.text(0),
                        row.number(1, "weight", 0, 1),
                        Duration.ofDays((long) row.number(2, "half-life in days", 1, MANY_YEARS)),
                        phrase(row, 3)));
        if (!kinds.containsKey("OTHER")) {
            throw new RegionException("region/" + name + "/kinds.tsv", "the row OTHER is missing");
        }
        return kinds;
    }

    private Map<String, Double> openness() {
        Map<String, Double> openness = new HashMap<>();
        for (RegionRow row : files.rows("openness.tsv")) {
            String direction = row.text(0).equals("SAME_CITY")
                    ? "SAME_CITY"
                    : row.oneOf(Direction.class, 0).name();
            openness.put(direction + "/" + row.oneOf(Stage.class, 1), row.number(2, "openness", 0, 1));
        }
        return openness;
    }

    private static Region.FitRow fit(RegionRow row) {
        return new Region.FitRow(row.text(0), row.number(1, "weight", -1, 1), phrase(row, 2));
    }

    private static Region.Industry industry(RegionRow row) {
        return new Region.Industry(
                row.text(0), row.required(1, "group"), row.number(2, "weight", -1, 1), phrase(row, 3));
    }

    private List<Region.Chain> chains() {
        return files.rows("chains.tsv").stream()
                .map(row -> new Region.Chain(row.required(0, "chain"), row.list(1), row.list(2)))
                .toList();
    }

    private List<ParkProfile> parks(Provinces provinces) {
        return List.copyOf(byKey("parks.tsv", row -> park(row, provinces)).values());
    }

    private static ParkProfile park(RegionRow row, Provinces provinces) {
        return new ParkProfile(
                row.required(0, "id"),
                row.required(1, "name"),
                home(row, 2, provinces),
                row.oneOf(3, PARK_LEVELS),
                row.required(4, "type"),
                row.list(5),
                row.list(6),
                row.optional(7, "spare land"),
                row.optional(8, "spare workshops"));
    }

    /** A division of the region itself. */
    private static String home(RegionRow row, int column, Provinces provinces) {
        if (!row.code(column).startsWith(provinces.home())) {
            throw row.error("division code '" + row.text(column) + "' lies outside the region " + provinces.home());
        }
        return row.code(column);
    }

    private List<TeamProfile> teams(Set<String> parks) {
        return List.copyOf(byKey("teams.tsv", row -> team(row, parks)).values());
    }

    private static TeamProfile team(RegionRow row, Set<String> parks) {
        if (!row.text(0).matches("[a-z0-9-]+")) {
            throw row.error("team id '" + row.text(0) + "': expected lower-case letters, digits and '-'");
        }
        row.list(5).stream().filter(park -> !parks.contains(park)).findFirst().ifPresent(park -> {
            throw row.error("'" + park + "': expected a park of parks.tsv");
        });
        return new TeamProfile(
                row.text(0),
                row.required(1, "name"),
                row.list(3),
                row.list(4),
                row.list(5),
                row.list(6),
                row.oneOf(Level.class, 7),
                row.oneOf(2, DESKS));
    }

    private List<CostRow> costs() {
        return files.rows("costs.tsv").stream()
                .map(row -> new CostRow(
                        row.required(0, "factor"),
                        row.code(1),
                        row.required(2, "value"),
                        (int) row.number(3, "year", 1990, 2100),
                        row.required(4, "source")))
                .toList();
    }

    private Map<String, List<String>> pairs(Provinces provinces) {
        Map<String, List<String>> pairs = new HashMap<>();
        for (RegionRow row : files.rows("pairs.tsv")) {
            pairs.computeIfAbsent(row.code(0), origin -> new ArrayList<>()).add(home(row, 1, provinces));
        }
        return pairs;
    }

    private Map<String, Double> precision(Policy policy, Set<String> kinds) {
        Map<String, Double> precision = new HashMap<>();
        for (RegionRow row : files.rows("precision.tsv")) {
            String key = row.required(0, "source") + "/" + row.known(1, "kind of kinds.tsv", kinds);
            double share = row.number(2, "share valid", 0, 1);
            if (row.number(3, "verdicts", 0, 1e9) >= policy.get(Policy.Key.PRECISION_VERDICTS)) {
                precision.put(key, share);
            }
        }
        return precision;
    }

    private static FirmFacts firm(RegionRow row) {
        String seat = row.text(3);
        return new FirmFacts(
                row.text(0),
                row.required(1, "name"),
                Set.copyOf(row.list(2)),
                seat.isEmpty() ? null : new Place(seat, row.code(3), ""),
                row.text(4),
                row.list(5));
    }

    private ZoneId zone(Map<String, String> words) {
        try {
            return ZoneId.of(word(words, "time-zone"));
        } catch (DateTimeException e) {
            throw new RegionException("region/" + name + "/region.tsv", "time-zone: expected like Asia/Shanghai");
        }
    }

    private static <V> Set<String> ids(Collection<V> values, Function<V, String> id) {
        return values.stream().map(id).collect(Collectors.toSet());
    }

    private <V> Map<String, V> byKey(String file, Function<RegionRow, V> reader) {
        Map<String, V> values = new LinkedHashMap<>();
        for (RegionRow row : files.rows(file)) {
            if (values.put(row.required(0, "key"), reader.apply(row)) != null) {
                throw row.error("'" + row.text(0) + "' is given twice");
            }
        }
        return values;
    }

    /** A phrase of two columns. */
    static Phrase phrase(RegionRow row, int column) {
        return new Phrase(row.required(column, "Chinese"), row.required(column + 1, "English"));
    }
}
