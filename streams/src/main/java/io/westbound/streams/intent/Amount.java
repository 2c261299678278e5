package io.westbound.streams.intent;

/**
 * A number with a role.
 *
 * @param value in {@code unit}
 * @param unit {@code CNY}, {@code USD}, another ISO code, {@code mu}, {@code m2}, {@code persons} or a unit per year
 * @param role what the number measures
 * @param text as written
 */
public record Amount(double value, String unit, Role role, String text) {

    /** What a number measures; the role matters more than the value. */
    public enum Role {
        PROJECT,
        PHASE,
        COMPENSATION,
        CAPITAL,
        INTENSITY,
        OUTPUT,
        CAPACITY,
        AREA,
        JOBS,
        OTHER
    }
}
