package io.westbound.streams.leads;

/**
 * A service that the region renders to a firm that moves in.
 *
 * @param id as follow-ups name it
 * @param name shown; the Chinese one may stand for the id
 * @param workingDays how long an office may take
 */
public record Service(String id, Phrase name, int workingDays) {}
