package io.westbound.ingest.probe;

import io.westbound.event.Discovery;
import io.westbound.ingest.discover.Discoverer;
import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.ingest.fetch.FetchGate;
import io.westbound.ingest.fetch.FetchLimits;
import io.westbound.ingest.fetch.HttpAnswer;
import io.westbound.ingest.fetch.HttpAsk;
import io.westbound.ingest.fetch.HttpFetcher;
import io.westbound.ingest.fetch.RobotsGate;
import io.westbound.ingest.fetch.RobotsRules;
import io.westbound.ingest.fetch.Sniffed;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.publish.PageMaker;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.CrawlPolicy;
import io.westbound.ingest.source.JsonMapping;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.Templates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a source once, with the gate, the robots rules and the rests of the crawl, and tells what it would find. Blocks
 * while an address rests; used by one thread.
 */
public final class SourceProbe implements AutoCloseable {

    private static final String PRODUCT = "Westbound";

    private static final int MAX_HOPS = 5;

    private final FetchGate gate = FetchGate.standard();
    private final RobotsGate robots = new RobotsGate(PRODUCT, System::nanoTime, RobotsGate.standardTime());
    private final Map<InetAddress, Long> asked = new HashMap<>();
    private final Duration delay;
    private final Duration maxCrawlDelay;
    private final HttpFetcher http;

    /**
     * A probe that names itself as the crawl does.
     *
     * @param delay rest of an address between two requests, where a source says nothing
     * @param maxCrawlDelay a robots.txt that asks for more has its host skipped
     */
    public SourceProbe(String userAgent, Duration delay, Duration maxCrawlDelay) {
        this.delay = delay;
        this.maxCrawlDelay = maxCrawlDelay;
        this.http = new HttpFetcher(userAgent, FetchLimits.standard(), 4);
    }

    /**
     * What was found.
     *
     * @param trouble why nothing was; empty if the page could be read
     */
    public record Finding(String url, String trouble, int status, String charset, List<Discovery> found) {

        /** The trouble with what it means to a person. */
        public String told() {
            return Troubles.told(trouble);
        }
    }

    /**
     * A fetched page.
     *
     * @param trouble why there is none, a stable word; empty if it could be fetched
     * @param url the address after redirects
     * @param text the body as text
     */
    public record Fetched(String trouble, String url, HttpAnswer answer, String text) {}

    /** Looks at every first page of a source. */
    public List<Finding> check(Source source) {
        List<Finding> findings = new ArrayList<>();
        for (String url : source.urls()) {
            findings.add(look(source, url));
        }
        return findings;
    }

    private Finding look(Source source, String template) {
        LocalDate today = LocalDate.now(Cadence.ZONE);
        JsonMapping json = source.json();
        String url = Templates.fill(template, json, 0, today);
        String body = json == null ? "" : Templates.fill(json.body(), json, 0, today);
        Fetched page = fetch(url, source.politeness(), source.headers(), body, json == null ? "" : json.bodyType());
        return read(source, url, page);
    }

    /** What a source would find on a page that has been fetched for it. */
    static Finding read(Source source, String url, Fetched page) {
        HttpAnswer answer = page.answer();
        if (!page.trouble().isEmpty()) {
            return new Finding(url, page.trouble(), answer.status(), "", List.of());
        }
        String type = PageMaker.mediaType(answer.header("content-type"), answer.body());
        Sniffed sniffed = PageMaker.sniff(source, type, answer.header("content-type"), answer.body());
        try {
            List<Discovery> found = Discoverer.discover(
                    source, page.url(), 0, answer.body(), sniffed == null ? StandardCharsets.UTF_8 : sniffed.charset());
            String charset = sniffed == null ? "binary" : sniffed.charset() + " by " + sniffed.evidence();
            return new Finding(url, found.isEmpty() ? "nothing-in-scope" : "", answer.status(), charset, found);
        } catch (Discoverer.Unreadable e) {
            return new Finding(url, String.valueOf(e.getMessage()), answer.status(), "", List.of());
        }
    }

    /** Fetches one page as the crawl would: public addresses, web ports, robots rules, limits, at every redirect. */
    public Fetched fetch(String url) {
        return fetch(url, CrawlPolicy.standard(), Map.of(), "", "");
    }

    /** Fetches an address with up to five redirects, each of them gated; trouble is a stable word. */
    Fetched fetch(String url, CrawlPolicy policy, Map<String, String> headers, String body, String bodyType) {
        HttpAnswer none = new HttpAnswer("", 0, Map.of(), new byte[0], false, 0, 0);
        URI uri = UrlResolver.resolve("", url).orElse(null);
        for (int hop = 0; hop <= MAX_HOPS && uri != null; hop++) {
            FetchGate.Verdict verdict = gate.check(uri, policy);
            InetAddress address = verdict.address();
            if (address == null) {
                return new Fetched(String.valueOf(verdict.refusal()), uri.toString(), none, "");
            }
            String refusal = robots(uri, address, policy);
            if (refusal != null) {
                return new Fetched(refusal, uri.toString(), none, "");
            }
            HttpAnswer answer = ask(new HttpAsk(uri, address, headers, body, bodyType, "", ""), policy);
            if (!answer.redirects()) {
                String trouble = !answer.trouble().isEmpty()
                        ? answer.trouble()
                        : answer.status() / 100 == 2 ? "" : "status-" + answer.status();
                return new Fetched(trouble, uri.toString(), answer, text(answer));
            }
            uri = UrlResolver.resolve(uri.toString(), String.valueOf(answer.header("location")))
                    .orElse(null);
        }
        return new Fetched(uri == null ? "malformed-address" : "redirects", url, none, "");
    }

    /** Reads the robots.txt of a host once, with its redirects; a stable word if it forbids the address. */
    private @Nullable String robots(URI uri, InetAddress address, CrawlPolicy policy) {
        URI at = RobotsGate.fileOf(uri);
        InetAddress connect = address;
        for (int hop = 0; robots.known(uri) == null; hop++) {
            HttpAnswer answer = ask(HttpAsk.get(at, connect), policy);
            URI to = answer.redirects()
                    ? UrlResolver.resolve(at.toString(), String.valueOf(answer.header("location")))
                            .orElse(null)
                    : null;
            if (to == null) {
                robots.answered(uri, answer);
            } else if (hop == MAX_HOPS) {
                robots.redirectedTooOften(uri);
            } else {
                InetAddress next = gate.check(to, policy).address();
                if (next == null) {
                    robots.unreachable(uri);
                } else {
                    at = to;
                    connect = next;
                }
            }
        }
        RobotsRules rules = Objects.requireNonNull(robots.known(uri));
        if (!rules.allows(uri)) {
            return rules.unreachable() ? robots.cause(uri) : "robots-disallow";
        }
        return rules.crawlDelay().compareTo(maxCrawlDelay) > 0 ? "crawl-delay" : null;
    }

    /** Sitemaps that the robots.txt of an address names, as far as it has been read. */
    List<String> sitemaps(URI uri) {
        RobotsRules rules = robots.known(uri);
        return rules == null ? List.of() : rules.sitemaps();
    }

    /** Sends a request once its address has rested: a person's look is no reason to hurry a server. */
    private HttpAnswer ask(HttpAsk ask, CrawlPolicy policy) {
        Duration own = policy.delay() == null ? delay : policy.delay();
        RobotsRules rules = robots.known(ask.uri());
        Duration rest = rules == null || rules.crawlDelay().compareTo(own) < 0 ? own : rules.crawlDelay();
        Long last = asked.get(ask.address());
        try {
            if (last != null) {
                TimeUnit.NANOSECONDS.sleep(last + rest.toNanos() - System.nanoTime());
            }
            return http.fetch(ask);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HttpAnswer("closed", 0, Map.of(), new byte[0], false, 0, 0);
        } finally {
            asked.put(ask.address(), System.nanoTime());
        }
    }

    private static String text(HttpAnswer answer) {
        Sniffed sniffed = CharsetSniffer.sniff(answer.body(), answer.header("content-type"));
        return new String(answer.body(), sniffed.charset());
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
