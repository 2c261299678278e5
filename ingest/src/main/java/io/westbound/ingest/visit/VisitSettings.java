package io.westbound.ingest.visit;

import java.time.Duration;

/**
 * How visits are made.
 *
 * @param product product token that robots.txt files name us by
 * @param delay rest of a host and of an address between two requests, where the source says nothing
 * @param maxCrawlDelay a robots.txt that asks for more has its host skipped
 * @param maxHops redirects that are followed
 * @param maxRequests requests that one visit may take in all, those for robots.txt on the way included
 */
public record VisitSettings(String product, Duration delay, Duration maxCrawlDelay, int maxHops, int maxRequests) {}
