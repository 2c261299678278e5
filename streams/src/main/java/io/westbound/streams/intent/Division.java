package io.westbound.streams.intent;

/**
 * A place of the gazetteer.
 *
 * @param code GB/T 2260 code (of the host for a zone), or two letters for a country
 * @param name official name
 * @param shortName usual short form
 * @param level province, city, county, zone or country
 */
public record Division(String code, String name, String shortName, String level) {}
