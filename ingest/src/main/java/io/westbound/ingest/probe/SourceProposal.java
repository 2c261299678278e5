package io.westbound.ingest.probe;

import io.westbound.event.Discovery;
import io.westbound.ingest.fetch.UrlHost;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.CrawlPolicy;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceReader;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A proposed source file for an address: a feed if the page names one, else the list that its links show, else the sitemap
 * that its robots.txt names.
 *
 * @param yaml the file, ready to be edited, with remarks on what it would find at its end; empty if there is none
 * @param trouble why there is none; empty if there is one
 */
public record SourceProposal(String yaml, String trouble) {

    private static final int TITLE_LENGTH = 8;
    private static final int SHOWN = 3;
    private static final String FEEDS = "link[type=application/rss+xml][href], link[type=application/atom+xml][href]";
    private static final String NEXT = "a[href]:matchesOwn(^\\s*(下一?[页頁]|后[一]?页))";

    /** Proposes; asks the site for its robots.txt, the page and, where it is another, the feed or sitemap. */
    public static SourceProposal of(SourceProbe probe, String url, boolean loopback) {
        URI uri = UrlResolver.resolve("", url).orElse(null);
        if (uri == null) {
            return none(url + " is no http or https address");
        }
        SourceProbe.Fetched page = probe.fetch(uri.toString(), policy(uri, loopback), Map.of(), "", "");
        if (!page.trouble().isEmpty()) {
            return none(url + " cannot be read: " + Troubles.told(page.trouble()));
        }
        String start = page.text().stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return none(url + " answers JSON: write a source of kind json, whose paths only a person can tell");
        }
        return start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed")
                ? machine(probe, page, start, loopback)
                : people(probe, page, uri, loopback);
    }

    private static SourceProposal none(String trouble) {
        return new SourceProposal("", trouble);
    }

    private static CrawlPolicy policy(URI uri, boolean loopback) {
        Set<Integer> ports = uri.getPort() > 0 ? Set.of(uri.getPort()) : Set.of();
        return new CrawlPolicy(null, null, loopback, ports, true);
    }

    /** A feed or a sitemap, which was given as it is. */
    private static SourceProposal machine(SourceProbe probe, SourceProbe.Fetched page, String start, boolean loopback) {
        boolean sitemap = start.contains("<urlset") || start.contains("<sitemapindex");
        Element title = Jsoup.parse(start, Parser.xmlParser()).selectFirst("channel > title, feed > title");
        String name = title == null ? "" : title.wholeText();
        return file(probe, page, name, page.url(), sitemap ? "kind: sitemap\n" : "kind: feed\n", loopback);
    }

    /** A page for people, which names a feed, is a list, or lies on a site with a sitemap. */
    private static SourceProposal people(SourceProbe probe, SourceProbe.Fetched page, URI uri, boolean loopback) {
        Document document = Jsoup.parse(page.text(), page.url());
        String name = document.title();
        Optional<String> feed = Optional.ofNullable(document.selectFirst(FEEDS))
                .flatMap(link -> UrlResolver.resolve(page.url(), link.attr("href")))
                .map(URI::toString);
        if (feed.isPresent()) {
            return file(probe, page, name, feed.get(), "kind: feed\n", loopback);
        }
        String next = document.selectFirst(NEXT) == null ? "" : "  next: '" + NEXT + "'\n";
        return shape(document, page.url())
                .map(shape -> "kind: list\nscope:\n  pattern: '" + shape + "'\n" + next)
                .map(kind -> file(probe, page, name, page.url(), kind, loopback))
                .or(() -> probe.sitemaps(uri).stream()
                        .findFirst()
                        .map(map -> file(probe, page, name, map, "kind: sitemap\n", loopback)))
                .orElseGet(() -> none(uri + " has no links that look like a list of documents, and no sitemap"));
    }

    /** The commonest shape of the addresses behind links with a title's worth of text. */
    private static Optional<String> shape(Document document, String base) {
        Map<String, Integer> shapes = new HashMap<>();
        String host = UrlHost.of(URI.create(base));
        for (Element link : document.select("a[href]")) {
            if (link.text().length() >= TITLE_LENGTH) {
                UrlResolver.resolve(base, link.attr("href"))
                        .filter(uri -> UrlHost.of(uri).equals(host))
                        .ifPresent(uri -> shapes.merge(generalise(uri), 1, Integer::sum));
            }
        }
        return shapes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static String generalise(URI uri) {
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String last = path.substring(path.lastIndexOf('/'));
        return last.replaceAll("[0-9a-f]{16,}", "\u0001")
                        .replaceAll("\\d+", "\u0002")
                        .replaceAll("[.?+*()\\[\\]{}|^$]", "\\\\$0")
                        .replace("\u0001", "[0-9a-f]+")
                        .replace("\u0002", "\\d+")
                + "$";
    }

    private static SourceProposal file(
            SourceProbe probe, SourceProbe.Fetched page, String title, String url, String kind, boolean loopback) {
        String host = UrlHost.of(URI.create(url));
        String id = host.replaceFirst("^www\\.", "").replaceAll("[^a-z0-9]+", "-");
        String name = title.isBlank() ? host : title.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        boolean government = host.endsWith(".gov.cn");
        String yaml = "id: " + id + "\nname:\n  zh: '" + name.replace("'", "''") + "'\nurl: '" + url + "'\n" + kind
                + "type: " + (government ? "government     " : "press          ")
                + " # exchange, government, development-zone, chamber, …\n"
                + "grade: " + (government ? "A" : "D")
                + "              # A exchange, government · B newspaper · C trade press · D portal · E mirror\n"
                + "cadence: {every: 1h}\n"
                + (loopback ? "politeness: {allowLoopback: true}\n" : "")
                + "licence: 'to be read: terms of use and robots.txt of " + host + "'\n";
        return new SourceProposal(yaml + remarks(probe, page, yaml, url), "");
    }

    private static String remarks(SourceProbe probe, SourceProbe.Fetched page, String yaml, String url) {
        Source source =
                Objects.requireNonNull(SourceReader.read("proposal", yaml).source());
        SourceProbe.Finding finding = url.equals(page.url())
                ? SourceProbe.read(source, url, page)
                : probe.check(source).get(0);
        StringBuilder remarks = new StringBuilder("# would find ")
                .append(finding.found().size())
                .append(finding.trouble().isEmpty() ? "" : " (" + finding.told() + ")")
                .append('\n');
        finding.found().stream()
                .limit(SHOWN)
                .forEach(found -> remarks.append("#   ").append(line(found)));
        return remarks.toString();
    }

    private static String line(Discovery found) {
        String time = found.getPublished() == null
                ? "-"
                : found.getPublished().atZone(Cadence.ZONE).toLocalDateTime().toString();
        return time + "  " + found.getTitle().replaceAll("\\s+", " ") + "  " + found.getUrl() + "\n";
    }
}
