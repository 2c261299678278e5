package io.westbound.streams.leads;

/**
 * A number with a role.
 *
 * @param role project, phase, compensation, capital, area, jobs …
 * @param value in {@code unit}
 * @param unit CNY, mu, m2, persons …
 * @param text as written
 */
public record Amount(String role, double value, String unit, String text) {}
