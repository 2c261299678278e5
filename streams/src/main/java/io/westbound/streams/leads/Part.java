package io.westbound.streams.leads;

/**
 * A named part of a score.
 *
 * @param name stable id
 * @param weight what it contributes, 0 to 1; negative lowers
 * @param says for a reader
 */
public record Part(String name, double weight, Phrase says) {}
