package io.westbound.ingest.source;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How politely and where a source may be fetched.
 *
 * @param delay least time between two requests to a host and to an address; null for the configured default
 * @param budgetPerDay requests to a host and day; null for the configured default
 * @param allowLoopback true if the source may lie on this machine
 * @param ports ports beside 80 and 443; an explicit port of the source's own address is among them
 * @param recheck false if documents are never fetched again for corrections
 */
public record CrawlPolicy(
        @Nullable Duration delay,
        @Nullable Integer budgetPerDay,
        boolean allowLoopback,
        Set<Integer> ports,
        boolean recheck) {

    /** What holds for a source that says nothing: public addresses, ports 80 and 443, the configured delay and budget. */
    public static CrawlPolicy standard() {
        return new CrawlPolicy(null, null, false, Set.of(), true);
    }
}
