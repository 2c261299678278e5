package io.westbound.streams.intent;

/**
 * A rule that spoke on a signal.
 *
 * @param id stable name of the rule
 * @param zh what it saw, for users
 * @param en the same in English
 * @param weight above 0 where it raised the signal, below 0 where it lowered it
 */
public record RuleNote(String id, String zh, String en, double weight) {}
