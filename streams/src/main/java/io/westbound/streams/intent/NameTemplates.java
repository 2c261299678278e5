package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the name model may look at. A feature is a template with up to three values, each a character ({@code c} in
 * {@link #columns}) or a code of a known word ({@code d}); 16 bits each, packed into one long.
 */
final class NameTemplates {
    /** Known words at a character: what kind, and where in the word the character stands. */
    enum Dictionary {
        FIRM,
        PLACE,
        FORM,
        INDUSTRY,
        WORD,
        TERM,
        MARK
    }

    private record Template(String name, String columns) {}

    private static final List<Template> ALL = new ArrayList<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static final int HERE = add("HERE", "c");
    static final int BEFORE = add("BEFORE", "c");
    static final int BEFORE_2 = add("BEFORE_2", "c");
    static final int BEHIND = add("BEHIND", "c");
    static final int BEHIND_2 = add("BEHIND_2", "c");
    static final int PAIR = add("PAIR", "cc");
    static final int PAIR_BEHIND = add("PAIR_BEHIND", "cc");
    static final int SCRIPTS = add("SCRIPTS", "ccc");
    static final int SCRIPTS_BEFORE = add("SCRIPTS_BEFORE", "ccc");
    static final int SCRIPTS_BEHIND = add("SCRIPTS_BEHIND", "ccc");
    static final int ALWAYS = add("ALWAYS", "");
    static final int FIRM_THEN = add("FIRM_THEN", "dc");
    static final int FIRM_AFTER = add("FIRM_AFTER", "dc");
    static final int FIRM_THEN_2 = add("FIRM_THEN_2", "dcc");
    static final int FIRM_AFTER_2 = add("FIRM_AFTER_2", "dcc");
    static final int FIRM_WORDS = add("FIRM_WORDS", "ddd");
    static final int FIRM_FORM_PLACE = add("FIRM_FORM_PLACE", "ddd");
    static final int FIRM_SCRIPTS = add("FIRM_SCRIPTS", "dcc");
    static final int FIRM_AND_WORD = add("FIRM_AND_WORD", "dd");
    static final int WORD_AND_PLACE = add("WORD_AND_PLACE", "dd");
    static final int PLACE_FORM_INDUSTRY = add("PLACE_FORM_INDUSTRY", "ddd");
    private static final int DICTIONARIES = ALL.size();
    private static final int EACH = 5;

    static {
        for (Dictionary each : Dictionary.values()) {
            add(each.name(), "d");
            add(each + "_HERE", "dc");
            add(each + "_AROUND", "ddd");
            add(each + "_BEFORE", "dd");
            add(each + "_BEHIND", "dd");
        }
    }

    private NameTemplates() {}

    private static int add(String name, String columns) {
        ALL.add(new Template(name, columns));
        NUMBERS.put(name, ALL.size() - 1);
        return ALL.size() - 1;
    }

    /** The first of the five templates of a dictionary: the code, with the character, with both, the left, the right code. */
    static int of(Dictionary dictionary) {
        return DICTIONARIES + dictionary.ordinal() * EACH;
    }

    static long key(int template, int first, int second, int third) {
        return (long) (template + 1) << 48
                | (long) (first & 0xFFFF) << 32
                | (long) (second & 0xFFFF) << 16
                | third & 0xFFFF;
    }

    static String name(long key) {
        return ALL.get((int) (key >>> 48) - 1).name();
    }

    /** Kinds of the values of a template, {@code c} or {@code d} each. */
    static String columns(long key) {
        return ALL.get((int) (key >>> 48) - 1).columns();
    }

    /** The template's number; -1 if there is none of that name. */
    static int byName(String name) {
        return NUMBERS.getOrDefault(name, -1);
    }
}
