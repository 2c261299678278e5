package io.westbound.ingest.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person who adds a source is told, against a local server. */
class SourceProbeTest {

    private static final Duration DELAY = Duration.ofMillis(60);
    private static final String LIST =
            "<title>通知公告</title><ul><li><a href='/zw/t20261101_1.html'>关于企业搬迁的公告</a> 2026-11-01"
                    + "<li><a href='/zw/t20261102_2.html'>关于企业搬迁的公告（二）</a> 2026-11-02</ul>";

    private static final String RSS = "<rss version='2.0'><channel><title>快讯 '甲'</title><item><title>搬迁</title>"
            + "<link>http://127.0.0.1/1</link></item></channel></rss>";

    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private SourceProbe probe;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 5);
        server.createContext("/", exchange -> {
            asked.add(System.nanoTime());
            byte[] page = pages.get(exchange.getRequestURI().getPath());
            try (exchange) {
                exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
                if (page != null) {
                    exchange.getResponseBody().write(page);
                }
            }
        });
        server.start();
        probe = new SourceProbe("Westbound/test", DELAY, Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() throws IOException {
        probe.close();
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void page(String path, String text, String charset) {
        pages.put(path, text.getBytes(Charset.forName(charset)));
    }

    private SourceProbe.Finding check(String yaml) {
        String whole = "id: s\nname: {zh: 甲}\n" + yaml + "\npoliteness: {allowLoopback: true}\n";
        SourceReader.Result read = SourceReader.read("s.yml", whole);
        Source source =
                Objects.requireNonNull(read.source(), () -> read.problems().toString());
        return probe.check(source).get(0);
    }

    @Test
    void tellsWhatAListWouldYieldAndRestsBetweenRequests() {
        page("/zw/", LIST, "GB18030");
        SourceProbe.Finding finding = check("url: " + url("/zw/") + "\nscope: {pattern: '/t\\d+_'}");
        assertThat(finding.trouble()).isEmpty();
        assertThat(finding.charset()).isEqualTo("GB18030 by detector");
        assertThat(finding.found()).hasSize(2).allSatisfy(found -> {
            assertThat(found.getTitle()).startsWith("关于企业搬迁的公告");
            assertThat(found.getPublished()).isNotNull();
        });
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1) - asked.get(0)).isGreaterThanOrEqualTo(DELAY.toNanos());
    }

    @Test
    void tellsWhatIsWrong() {
        page("/zw/", LIST, "UTF-8");
        page("/json", "<html>", "UTF-8");
        assertThat(check("url: " + url("/zw/") + "\nscope: {pattern: '/nothing/'}")
                        .trouble())
                .isEqualTo("nothing-in-scope");
        assertThat(check("url: " + url("/gone")).trouble()).isEqualTo("status-404");
        assertThat(check("url: " + url("/json") + "\nkind: json\njson: {items: list, url: u}")
                        .trouble())
                .isEqualTo("not-json");
    }

    @Test
    void heedsRobots() {
        page("/robots.txt", "user-agent: westbound\ndisallow: /zw", "UTF-8");
        page("/zw/", LIST, "UTF-8");
        assertThat(check("url: " + url("/zw/")).trouble()).isEqualTo("robots-disallow");
        assertThat(asked).hasSize(1);
    }

    @Test
    void tellsWhatAWordMeans() {
        page("/zw/", "<p>", "UTF-8");
        assertThat(check("url: " + url("/zw/")).told()).startsWith("no-links: the page has no links");
        assertThat(check("url: " + url("/gone")).told()).isEqualTo("status-404: there is no such page");
        assertThat(Troubles.told("status-418")).isEqualTo("status-418");
    }

    @Test
    void keepsTheRestThatRobotsAskForOrLeavesTheHostAlone() {
        page("/zw/", LIST, "UTF-8");
        page("/robots.txt", "user-agent: *\ncrawl-delay: 1", "UTF-8");
        assertThat(check("url: " + url("/zw/")).trouble()).isEmpty();
        assertThat(asked.get(1) - asked.get(0)).isGreaterThanOrEqualTo(1_000_000_000L);
    }

    @Test
    void skipsAHostThatAsksForTooMuch() {
        page("/zw/", LIST, "UTF-8");
        page("/robots.txt", "user-agent: *\ncrawl-delay: 60", "UTF-8");
        assertThat(check("url: " + url("/zw/")).trouble()).isEqualTo("crawl-delay");
    }

    @Test
    void asksForTheEditionOfTheDay() {
        String day = LocalDate.now(Cadence.ZONE).format(DateTimeFormatter.ofPattern("yyyy-MM/dd"));
        page("/html/" + day + "/node_1.htm", LIST, "UTF-8");
        assertThat(check("url: '" + url("/html/{yyyy}-{MM}/{dd}/node_1.htm") + "'")
                        .found())
                .hasSize(2);
    }

    @Test
    void proposesAFeedAListOrASitemap() {
        page(
                "/feed",
                "<title>站</title><link rel=alternate type='application/rss+xml' href='/rss.xml'>" + LIST,
                "UTF-8");
        page("/zw/", LIST, "UTF-8");
        page("/empty/", "<title>空</title>", "UTF-8");
        page("/robots.txt", "user-agent: *\nallow: /\nsitemap: " + url("/map.xml"), "UTF-8");
        page("/rss.xml", RSS, "UTF-8");
        page("/map.xml", "<?xml version='1.0'?><urlset><url><loc>" + url("/1.html") + "</loc></url></urlset>", "UTF-8");
        assertThat(proposed("/feed")).contains("kind: feed", url("/rss.xml"), "# would find 1\n");
        assertThat(proposed("/rss.xml")).contains("kind: feed", "zh: '快讯 ''甲'''", "  搬迁  http://127.0.0.1/1");
        assertThat(proposed("/zw/"))
                .contains("kind: list", "pattern: '/t\\d+_\\d+\\.html$'", "# would find 2\n")
                .doesNotContain("next:");
        assertThat(proposed("/empty/")).contains("kind: sitemap", url("/map.xml"), "# would find 1\n");
    }

    @Test
    void proposesTheWayToTheNextPage() {
        page("/zw/", LIST + "<a href='/zw/index_1.html'>下一页</a>", "GB2312");
        assertThat(proposed("/zw/")).contains("  next: 'a[href]:matchesOwn");
        assertThat(SourceReader.read("s.yml", proposed("/zw/")).problems()).isEmpty();
    }

    @Test
    void tellsWhyThereIsNoProposal() {
        page("/zw/", LIST, "UTF-8");
        page("/api", "{\"list\": []}", "UTF-8");
        page("/empty/", "<title>空</title>", "UTF-8");
        assertThat(SourceProposal.of(probe, url("/zw/"), false).trouble())
                .contains("address-forbidden", "--allow-loopback");
        assertThat(SourceProposal.of(probe, url("/api"), true).trouble()).contains("kind json");
        assertThat(SourceProposal.of(probe, url("/empty/"), true).trouble()).contains("no sitemap");
        assertThat(SourceProposal.of(probe, url("/gone"), true).trouble()).contains("status-404");
    }

    private String proposed(String path) {
        SourceProposal proposal = SourceProposal.of(probe, url(path), true);
        assertThat(proposal.trouble()).isEmpty();
        return proposal.yaml();
    }

    @Test
    void whatItProposesIsASourceFile() {
        pages.put("/zw/", LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(SourceReader.read("s.yml", proposed("/zw/")).problems()).isEmpty();
    }
}
