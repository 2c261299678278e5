package io.westbound.ingest;

import io.westbound.ingest.fetch.FetchLimits;
import io.westbound.ingest.frontier.FrontierSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings of ingest. {@link #standard} has the shipped values; the {@code with} methods change one each.
 *
 * @param sources folder of source files, watched; null for the catalogue that ships with this build
 * @param stateDir where the frontier keeps its stores; may be lost, it is rebuilt from the broker
 * @param product product token of the user agent, by which robots.txt files name us
 * @param contact address at which a webmaster finds out who we are; part of the user agent
 * @param workers requests at a time
 * @param delay rest of a host, and of an address, between two requests, where a source says nothing
 * @param maxCrawlDelay a robots.txt that asks for a longer rest has its host skipped
 * @param reload how often the folder is looked at
 * @param limits what one request may cost
 * @param frontier how orders are given
 */
public record IngestConfig(
        @Nullable Path sources,
        Path stateDir,
        String product,
        String contact,
        int workers,
        Duration delay,
        Duration maxCrawlDelay,
        Duration reload,
        FetchLimits limits,
        FrontierSettings frontier) {

    /** Checks what cannot be. */
    public IngestConfig {
        if (!product.matches("[A-Za-z_-]+")) {
            throw new IllegalArgumentException("product '" + product + "': expected letters, '-' and '_' (RFC 9309)");
        }
        if (workers < 1 || workers > 512) {
            throw new IllegalArgumentException("workers " + workers + ": expected 1 to 512");
        }
    }

    /**
     * The shipped values: 32 workers, 5 s rest, crawl delays up to 30 s, a look at the folder every 3 s.
     *
     * @param sources folder of source files; null for the shipped catalogue
     * @param stateDir folder for stores
     * @param contact where the owner of a site reaches whoever runs this
     */
    public static IngestConfig standard(@Nullable Path sources, Path stateDir, String contact) {
        return new IngestConfig(
                sources,
                stateDir,
                "Westbound",
                contact,
                32,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                FetchLimits.standard(),
                FrontierSettings.standard());
    }

    /** The User-Agent header. */
    public String userAgent() {
        return "Mozilla/5.0 (compatible; " + product + "/0.1; +" + contact + ")";
    }

    /** With another number of workers. */
    public IngestConfig withWorkers(int other) {
        return new IngestConfig(
                sources, stateDir, product, contact, other, delay, maxCrawlDelay, reload, limits, frontier);
    }

    /** With another rest. */
    public IngestConfig withDelay(Duration other) {
        return new IngestConfig(
                sources, stateDir, product, contact, workers, other, maxCrawlDelay, reload, limits, frontier);
    }

    /** With other numbers of the frontier. */
    public IngestConfig withFrontier(FrontierSettings other) {
        return new IngestConfig(
                sources, stateDir, product, contact, workers, delay, maxCrawlDelay, reload, limits, other);
    }
}
