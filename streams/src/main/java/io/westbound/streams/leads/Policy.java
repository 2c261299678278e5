package io.westbound.streams.leads;

import java.time.Duration;
import java.util.Map;

/**
 * The numbers of the region's policy, by key. Every key is listed with its meaning in {@code policy.tsv}; a key that is
 * missing there is an error of the file, found when it is read.
 *
 * @param numbers value by key
 */
public record Policy(Map<String, Double> numbers) {

    /** Keys that a policy must give. */
    public enum Key {
        WATCH,
        WARM,
        HOT,
        HYSTERESIS,
        COOL_DOWN_HOURS,
        NEAR_DUPLICATE_BITS,
        LEAD_DAYS,
        EVIDENCE_KEPT,
        COPIES_KEPT,
        LIST_RUMOUR_FIRMS,
        GRADE_A,
        GRADE_B,
        GRADE_C,
        GRADE_D,
        GRADE_E,
        OLD_NEWS_DAYS,
        PRECISION_WEIGHS,
        PRECISION_VERDICTS,
        AGEING_DAYS,
        SOURCES_TOLD,
        RESPOND_WORKING_DAYS,
        ASSESS_WORKING_DAYS,
        FEEDBACK_WORKING_DAYS,
        REPORT_DAYS,
        LEASE_DAYS,
        NURTURE_DAYS,
        REGISTER_FROM_CNY,
        CITY_LEVEL_FROM_CNY,
        SUPPLIER_FOLLOW_DAYS,
        SUPPLIER_FOLLOW_CONFIDENCE,
        PLOT_FROM_M2,
        PARKS_SHOWN,
        PARKS_PROPOSED,
        PARK_ATTRIBUTES_SHOWN,
        PARK_NICHE_INDUSTRY,
        PARK_NICHE_WORD,
        PARK_PARTNER,
        PARK_DEDICATED,
        PARK_RESOURCE,
        PARK_STATE_LEVEL,
        PARK_CROWDED,
        PARK_LOAD_CAP,
        PROJECT_INDUSTRY,
        PROJECT_WORD,
        PROJECT_MATCH_LEAST,
        PROJECTS_PROPOSED
    }

    public Policy {
        numbers = Map.copyOf(numbers);
        for (Key key : Key.values()) {
            if (!numbers.containsKey(key.name())) {
                throw new IllegalArgumentException("the policy lacks " + key);
            }
        }
    }

    /** The number of a key. */
    public double get(Key key) {
        Double value = numbers.get(key.name());
        if (value == null) {
            throw new IllegalArgumentException("the policy lacks " + key);
        }
        return value;
    }

    /** The number of a key, cut to an integer. */
    public int count(Key key) {
        return (int) get(key);
    }

    /** The days of a key. */
    public Duration days(Key key) {
        return Duration.ofMinutes(Math.round(get(key) * 24 * 60));
    }

    /** How much a source of this grade is believed, 0 to 1. */
    public double trust(Grade grade) {
        return get(Key.valueOf("GRADE_" + grade));
    }

    /** The level that a priority reaches. */
    public Level level(double priority) {
        if (priority >= get(Key.HOT)) {
            return Level.HOT;
        }
        if (priority >= get(Key.WARM)) {
            return Level.WARM;
        }
        return priority >= get(Key.WATCH) ? Level.WATCH : Level.NONE;
    }

    /** The level told to teams: it rises at once and falls only when the priority is clearly below its threshold. */
    public Level steady(Level told, double priority) {
        Level raw = level(priority);
        return raw.compareTo(told) < 0 && level(priority + get(Key.HYSTERESIS)).compareTo(told) >= 0 ? told : raw;
    }
}
