package io.westbound.ingest.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the robots rules of each authority (scheme, host, port), after RFC 9309: a status of 2xx is parsed, 4xx
 * means that all is allowed, 5xx and no answer that nothing is. 429 is read as "not now", like 5xx. Rules are kept for
 * six hours, failures for one. Thread-safe.
 */
public final class RobotsGate {

    private static final int REMEMBERED = 20_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String UNREACHABLE = "robots-unreachable";
    private static final String TLS = "tls";

    private record Entry(RobotsRules rules, String cause, long until) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final String product;
    private final LongSupplier nanos;
    private final long kept;

    /**
     * A gate.
     *
     * @param product product token of the user agent
     * @param nanos monotonic clock
     * @param kept how long rules are kept, nanoseconds; failures a sixth of it
     */
    public RobotsGate(String product, LongSupplier nanos, long kept) {
        this.product = product;
        this.nanos = nanos;
        this.kept = kept;
    }

    /** Six hours, as most crawlers keep them; RFC 9309 allows up to 24. */
    public static long standardTime() {
        return TimeUnit.HOURS.toNanos(6);
    }

    /** Address of the robots.txt that speaks for an address. */
    public static URI fileOf(URI uri) {
        return URI.create(authority(uri) + "/robots.txt");
    }

    private static String authority(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** Rules for an address; null if they must be fetched. */
    public synchronized @Nullable RobotsRules known(URI uri) {
        Entry entry = entries.get(authority(uri));
        return entry == null || entry.until - nanos.getAsLong() < 0 ? null : entry.rules;
    }

    /** Why nothing may be fetched of a host whose robots.txt could not be read, as a stable word. */
    public synchronized String cause(URI uri) {
        Entry entry = entries.get(authority(uri));
        return entry == null || entry.cause.isEmpty() ? UNREACHABLE : entry.cause;
    }

    /** Takes in an answer that is no redirect, for the authority of {@code uri}. */
    public void answered(URI uri, HttpAnswer answer) {
        if (!answer.trouble().isEmpty() || answer.status() >= 500 || answer.status() == TOO_MANY_REQUESTS) {
            // A certificate that is not accepted is no passing trouble of the file, so it is told by its own name.
            remember(uri, RobotsRules.disallowAll(), answer.trouble().equals(TLS) ? TLS : UNREACHABLE, kept / 6);
        } else if (answer.status() >= 200 && answer.status() < 300) {
            remember(uri, RobotsRules.parse(fileOf(uri).toString(), answer.body(), product), "", kept);
        } else {
            remember(uri, RobotsRules.allowAll(), "", kept);
        }
    }

    /** More redirects than are followed: RFC 9309, 2.3.1.2 lets us take the file for missing. */
    public void redirectedTooOften(URI uri) {
        remember(uri, RobotsRules.allowAll(), "", kept / 6);
    }

    /** A redirect to where nothing may be fetched. */
    public void unreachable(URI uri) {
        remember(uri, RobotsRules.disallowAll(), UNREACHABLE, kept / 6);
    }

    private synchronized void remember(URI uri, RobotsRules rules, String cause, long time) {
        if (entries.size() >= REMEMBERED) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(authority(uri), new Entry(rules, cause, nanos.getAsLong() + time));
    }
}
