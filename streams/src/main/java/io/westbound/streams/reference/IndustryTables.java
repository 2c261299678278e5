package io.westbound.streams.reference;

import io.westbound.streams.intent.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Divisions of GB/T 4754-2017 and what tells them.
 *
 * @param groups group 1 to 4 of each division
 * @param listed division of listed firms by stock code
 */
record IndustryTables(Map<String, Integer> groups, Map<String, String> listed) {

    private static final Set<String> GROUPS = Set.of("1", "2", "3", "4");

    /** Takes a word of an industry. */
    interface Words {
        void add(String word, Tag tag, String division, String detail, String extra);
    }

    /** Reads the tables and hands out their words. */
    static IndustryTables read(KnowledgeFiles files, Words words) {
        IndustryTables tables = new IndustryTables(new HashMap<>(), new HashMap<>());
        for (Table.Row row : files.table("industries/divisions.tsv").rows()) {
            String division = row.required(0, "division");
            tables.groups.put(division, Integer.parseInt(row.among(GROUPS, 1, "group")));
            words(row, 3, Tag.INDUSTRY, division, words);
        }
        for (Table.Row row : files.table("industries/products.tsv").rows()) {
            words(row, 1, Tag.PRODUCT, tables.division(row, 0), words);
        }
        for (Table.Row row : files.table("industries/listed.tsv").rows()) {
            tables.listed.put(row.required(0, "stock code"), tables.division(row, 1));
        }
        return tables;
    }

    private static void words(Table.Row row, int column, Tag tag, String division, Words words) {
        for (String word : row.required(column, "words").split(" ")) {
            words.add(word, tag, division, "", "");
        }
    }

    private String division(Table.Row row, int column) {
        String division = row.required(column, "division");
        if (!groups.containsKey(division)) {
            throw new KnowledgeException(row.file(), row.line(), "unknown division '" + division + "'");
        }
        return division;
    }
}
