package io.westbound.ingest.probe;

import io.westbound.event.Discovery;
import io.westbound.ingest.discover.Discoverer;
import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.ingest.fetch.FetchGate;
import io.westbound.ingest.fetch.FetchLimits;
import io.westbound.ingest.fetch.HttpAnswer;
import io.westbound.ingest.fetch.HttpAsk;
import io.westbound.ingest.fetch.HttpFetcher;
import io.westbound.ingest.fetch.RobotsRules;
import io.westbound.ingest.fetch.Sniffed;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.publish.PageMaker;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.CrawlPolicy;
import io.westbound.ingest.source.JsonMapping;
import io.westbound.ingest.source.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches a source once, with the gate and the robots rules of the crawl, and tells what it would find. */
public final class SourceProbe implements AutoCloseable {

    private static final String PRODUCT = "Westbound";

    private final FetchGate gate = FetchGate.standard();
    private final HttpFetcher http;

    /** A probe that names itself as the crawl does. */
    public SourceProbe(String userAgent) {
        this.http = new HttpFetcher(userAgent, FetchLimits.standard(), 4);
    }

    /**
     * What was found.
     *
     * @param trouble why nothing was; empty if the page could be read
     */
    public record Finding(String url, String trouble, int status, String charset, List<Discovery> found) {}

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

    private Finding look(Source source, String url) {
        JsonMapping json = source.json();
        String body = json == null ? "" : fill(json.body(), json);
        Fetched page = fetch(
                json == null ? url : fill(url, json),
                source.politeness(),
                source.headers(),
                body,
                json == null ? "" : json.bodyType());
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
            return new Finding(url, found.isEmpty() ? "no-links" : "", answer.status(), charset, found);
        } catch (Discoverer.Unreadable e) {
            return new Finding(url, String.valueOf(e.getMessage()), answer.status(), "", List.of());
        }
    }

    private static String fill(String template, JsonMapping json) {
        LocalDate today = LocalDate.now(Cadence.ZONE);
        return template.replace("{page}", Integer.toString(json.firstPage()))
                .replace("{from}", today.minusDays(json.windowDays()).toString())
                .replace("{to}", today.toString());
    }

    /** Fetches one page as the crawl would: public addresses, web ports, robots rules, limits, at every redirect. */
    public Fetched fetch(String url) {
        return fetch(url, new CrawlPolicy(null, null, false, Set.of(), false), Map.of(), "", "");
    }

    /** Fetches an address with up to five redirects, each of them gated; trouble is a stable word. */
    Fetched fetch(String url, CrawlPolicy policy, Map<String, String> headers, String body, String bodyType) {
        HttpAnswer none = new HttpAnswer("", 0, Map.of(), new byte[0], false, 0, 0);
        URI uri = UrlResolver.resolve("", url).orElse(null);
        for (int hop = 0; hop <= 5 && uri != null; hop++) {
            FetchGate.Verdict verdict = gate.check(uri, policy);
            InetAddress address = verdict.address();
            if (address == null) {
                return new Fetched(String.valueOf(verdict.refusal()), uri.toString(), none, "");
            }
            String robots = robots(uri, address);
            if (robots != null) {
                return new Fetched(robots, uri.toString(), none, "");
            }
            HttpAnswer answer = http.fetch(new HttpAsk(uri, address, headers, body, bodyType, "", ""));
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

    private @Nullable String robots(URI uri, InetAddress address) {
        URI file = URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + "/robots.txt");
        HttpAnswer answer = http.fetch(HttpAsk.get(file, address));
        if (!answer.trouble().isEmpty() || answer.status() >= 500) {
            return "robots-unreachable";
        }
        boolean parsed = answer.status() / 100 == 2;
        return !parsed
                        || RobotsRules.parse(file.toString(), answer.body(), PRODUCT)
                                .allows(uri)
                ? null
                : "robots-disallow";
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
