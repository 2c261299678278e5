package io.westbound.streams.intent;

/**
 * A firm of the register.
 *
 * @param code stock code, the key; empty for unlisted brands
 * @param shortName present short name
 * @param fullName registered name, may be empty
 */
public record ListedFirm(String code, String shortName, String fullName) {}
