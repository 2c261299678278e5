package io.westbound.streams.leads;

import java.time.Duration;

/**
 * What one kind of evidence is worth.
 *
 * @param kind as the engine names it
 * @param weight probability that a firm of which this is surely true places capacity elsewhere, 0 to 1
 * @param halfLife age at which the evidence has lost half of its weight
 * @param says what it shows, for the "why now" sentence
 */
public record KindRow(String kind, double weight, Duration halfLife, Phrase says) {}
