package io.westbound.streams.intent;

/**
 * A firm of the register.
 *
 * @param code the key: stock code, or credit code of an unlisted firm
 * @param shortName present short name
 * @param fullName registered name, may be empty
 */
public record ListedFirm(String code, String shortName, String fullName) {}
