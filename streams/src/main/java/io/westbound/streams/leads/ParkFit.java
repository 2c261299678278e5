package io.westbound.streams.leads;

/**
 * A park that suits a firm.
 *
 * @param fit 0 to 1
 * @param why the reason, for a reader
 */
public record ParkFit(String parkId, String name, double fit, Phrase why) {}
