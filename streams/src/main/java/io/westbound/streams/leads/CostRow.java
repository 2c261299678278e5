package io.westbound.streams.leads;

/**
 * One dated figure of the cost table.
 *
 * @param factor labour, land, water, power, rent or overall
 * @param division code of the place, by prefix
 * @param value as shown, with its unit
 * @param year of the figure
 * @param source where it is from
 */
public record CostRow(String factor, String division, String value, int year, String source) {}
