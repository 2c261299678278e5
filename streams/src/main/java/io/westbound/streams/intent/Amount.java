package io.westbound.streams.intent;

/**
 * A number with a role.
 *
 * @param value in {@code unit}
 * @param unit a currency by its ISO 4217 code such as {@code CNY}, {@code mu} (1/15 ha), {@code m2}, {@code m}, {@code t},
 *     {@code kl}, {@code MW}, {@code GWh}, {@code units} (pieces) or {@code persons}
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
