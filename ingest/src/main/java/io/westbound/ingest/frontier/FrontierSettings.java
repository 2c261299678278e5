package io.westbound.ingest.frontier;

import java.time.Duration;

/**
 * How the frontier gives orders.
 *
 * @param tick how often it looks for what is due
 * @param window orders under way to one host
 * @param waiting documents of one host that may wait to be fetched; what is found beyond is left for a later visit
 * @param budgetPerDay requests to a host and day, robots.txt and redirects included, where the source says nothing
 * @param loopbackBudgetPerDay the same for a source on this machine
 * @param recheck when a document of grade A or B is fetched once more
 * @param firstRetry wait after a first failure; it doubles
 * @param mostRetry longest wait after a failure
 * @param tries failures after which a document is given up
 * @param reissue when an order without a report is given again
 * @param mostRequests requests that one visit may take, robots.txt and redirects included; a day costs a host at most its
 *     budget and one less than this
 */
public record FrontierSettings(
        Duration tick,
        int window,
        int waiting,
        int budgetPerDay,
        int loopbackBudgetPerDay,
        Duration recheck,
        Duration firstRetry,
        Duration mostRetry,
        int tries,
        Duration reissue,
        int mostRequests) {

    /** The shipped numbers. */
    public static FrontierSettings standard() {
        return new FrontierSettings(
                Duration.ofMillis(250),
                64,
                5000,
                200,
                2000,
                Duration.ofDays(1),
                Duration.ofMinutes(2),
                Duration.ofHours(12),
                8,
                Duration.ofHours(6),
                12);
    }
}
