package io.westbound.ingest.probe;

import io.westbound.ingest.fetch.UrlHost;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.source.CrawlPolicy;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Proposes a source file for an address: a feed if the page names one, else the list that its links show, else the sitemap
 * that its robots.txt names.
 */
public final class SourceProposal {

    private static final int TITLE_LENGTH = 8;

    private SourceProposal() {}

    /**
     * Proposes.
     *
     * @return YAML, ready to be edited; or {@code #} and why there is none
     */
    public static String propose(SourceProbe probe, String url, boolean loopback) {
        URI uri = UrlResolver.resolve("", url).orElse(null);
        if (uri == null) {
            return "# " + url + " is not an http or https address\n";
        }
        Set<Integer> ports = uri.getPort() > 0 ? Set.of(uri.getPort()) : Set.of();
        CrawlPolicy policy = new CrawlPolicy(null, null, loopback, ports, true);
        SourceProbe.Fetched page = probe.fetch(uri.toString(), policy, Map.of(), "", "");
        if (!page.trouble().isEmpty()) {
            return "# " + url + " cannot be read: " + page.trouble() + "\n";
        }
        Document document = Jsoup.parse(page.text(), page.url());
        Element feed =
                document.selectFirst("link[type=application/rss+xml][href], link[type=application/atom+xml][href]");
        if (feed != null) {
            String address = UrlResolver.resolve(page.url(), feed.attr("href"))
                    .map(Object::toString)
                    .orElse(page.url());
            return yaml(document, address, "kind: feed\n", loopback);
        }
        String start = page.text().stripLeading();
        if (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed")) {
            boolean sitemap = start.contains("<urlset") || start.contains("<sitemapindex");
            return yaml(document, page.url(), sitemap ? "kind: sitemap\n" : "kind: feed\n", loopback);
        }
        return shape(document, page.url())
                .map(shape -> yaml(document, page.url(), "kind: list\nscope:\n  pattern: '" + shape + "'\n", loopback))
                .or(() -> probe.sitemaps(uri).stream()
                        .findFirst()
                        .map(map -> yaml(document, map, "kind: sitemap\n", loopback)))
                .orElse("# " + url + " has no links that look like a list of documents, and no sitemap\n");
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

    private static String yaml(Document document, String url, String kind, boolean loopback) {
        String host = UrlHost.of(URI.create(url));
        String id =
                host.replaceFirst("^www\\.", "").replaceAll("[^a-z0-9]+", "-").toLowerCase(Locale.ROOT);
        String title =
                document.title().isBlank() ? host : document.title().strip().replace('"', '\'');
        return "id: " + id + "\nname:\n  zh: \"" + title + "\"\nurl: " + url + "\n" + kind
                + "type: press            # exchange, government, development-zone, chamber, …\n"
                + "grade: D               # A exchange, government · B newspaper · C trade press · D portal · E mirror\n"
                + "cadence: {every: 1h}\n"
                + (loopback ? "politeness: {allowLoopback: true}\n" : "")
                + "licence: \"to be read: terms of use and robots.txt of " + host + "\"\n";
    }
}
