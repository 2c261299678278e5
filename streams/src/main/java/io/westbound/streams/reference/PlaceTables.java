package io.westbound.streams.reference;

import io.westbound.streams.intent.Division;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The gazetteer: divisions, zones, countries and foreign cities.
 *
 * @param divisions places by code
 * @param coast two-digit codes of the coastal provinces
 * @param holding how the codes of places begin where firms hold and trade
 */
record PlaceTables(Map<String, Division> divisions, Set<String> coast, Set<String> holding) {
    private static final Pattern CODE_BEGINNING = Pattern.compile("[0-9]{2,6}|[A-Z]{2}");
    private static final Pattern ONE_CHARACTER = Pattern.compile(".");
    private static final Pattern DIVISION_CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}|[A-Z-]{3,8}");
    private static final String STRONG = "strong";
    private static final Set<String> LEVELS = Set.of("province", "city", "county");
    private static final Set<String> STRENGTHS = Set.of(STRONG, "weak");

    /** Takes a name of a place. */
    interface Names {
        void add(String name, String code, String strength);
    }

    /** Reads the tables and hands out the names. */
    static PlaceTables read(KnowledgeFiles files, Names names) {
        PlaceTables tables = new PlaceTables(new HashMap<>(), new HashSet<>(), new HashSet<>());
        tables.home(files.table("places/divisions.tsv").rows(), names);
        for (Table.Row row : files.table("places/home.tsv").rows()) {
            names.add(row.required(0, "term"), "home:" + row.among(LEVELS, 1, "level"), STRONG);
        }
        tables.abroad(files, names);
        tables.zones(files.table("places/zones.tsv").rows(), names);
        for (Table.Row row : files.table("places/coast.tsv").rows()) {
            tables.coast.add(row.required(0, "province"));
            tables.require(row, row.required(0, "province") + "0000", "province");
        }
        for (Table.Row row : files.table("places/holding.tsv").rows()) {
            tables.holding.add(row.matching(CODE_BEGINNING, 0, "two to six digits or two letters"));
        }
        return tables;
    }

    private void home(Iterable<Table.Row> rows, Names names) {
        Map<String, Integer> bearers = new HashMap<>();
        rows.forEach(row -> bearers.merge(row.required(1, "name"), 1, Integer::sum));
        for (Table.Row row : rows) {
            String code = row.matching(DIVISION_CODE, 0, "division code of six digits");
            String name = row.required(1, "name");
            String shortName = row.required(2, "short name");
            String strength = row.among(STRENGTHS, 4, "strength");
            divisions.put(code, new Division(code, name, shortName, row.among(LEVELS, 3, "level")));
            boolean full = name.length() > 2 && !name.equals(shortName) && bearers.getOrDefault(name, 0) == 1;
            names.add(name, code, full ? STRONG : strength);
            if (!shortName.equals(name)) {
                names.add(shortName, code, strength);
            }
        }
    }

    private void abroad(KnowledgeFiles files, Names names) {
        for (Table.Row row : files.table("places/countries.tsv").rows()) {
            String code =
                    row.matching(COUNTRY_CODE, 0, "code of a country (two letters) or of a part of the world (3 to 8)");
            add(code, row.required(1, "name"), "country", names);
            for (String other : row.optional(2).split("/")) {
                names.add(other.strip(), code, STRONG);
            }
        }
        for (Table.Row row : files.table("places/foreign-cities.tsv").rows()) {
            String country = row.required(0, "country");
            require(row, country, "country");
            String name = row.required(1, "name");
            add(country + "-" + name, name, "foreign-city", names);
        }
    }

    private void add(String code, String name, String level, Names names) {
        divisions.put(code, new Division(code, name, name, level));
        names.add(name, code, STRONG);
    }

    private void zones(Iterable<Table.Row> rows, Names names) {
        for (Table.Row row : rows) {
            String host = row.required(0, "host division");
            require(row, host, "division");
            String name = row.required(1, "name");
            String key = "zone:" + name;
            divisions.put(key, new Division(host, name, name, "zone"));
            names.add(name, key, STRONG);
            for (String other : row.optional(3).split("/")) {
                names.add(other, key, STRONG);
            }
        }
    }

    /** What one character stands for where a place must stand, such as 渝; the division by the character. */
    Map<String, String> abbreviations(Iterable<Table.Row> rows) {
        Map<String, String> byLetter = new LinkedHashMap<>();
        for (Table.Row row : rows) {
            String letter = row.matching(ONE_CHARACTER, 0, "one character");
            String code = row.required(1, "division");
            require(row, code, "division");
            byLetter.put(letter, code);
        }
        return byLetter;
    }

    private void require(Table.Row row, String code, String meaning) {
        if (!divisions.containsKey(code)) {
            throw new KnowledgeException(row.file(), row.line(), "unknown " + meaning + " '" + row.optional(0) + "'");
        }
    }
}
