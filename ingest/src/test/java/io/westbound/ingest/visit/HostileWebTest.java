package io.westbound.ingest.visit;

import static io.westbound.ingest.visit.HostileWeb.bytes;
import static io.westbound.ingest.visit.HostileWeb.endless;
import static io.westbound.ingest.visit.HostileWeb.gzip;
import static io.westbound.ingest.visit.HostileWeb.redirect;
import static io.westbound.ingest.visit.HostileWeb.status;
import static io.westbound.ingest.visit.HostileWeb.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.Page;
import io.westbound.ingest.fetch.FetchLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A web that means harm; the server's own log is the evidence. */
class HostileWebTest {

    private static final FetchLimits LIMITS =
            new FetchLimits(64 * 1024, 100, Duration.ofSeconds(2), Duration.ofSeconds(2), 100, 16 * 1024);
    private static final String LOCAL = "politeness: {delay: 5ms, allowLoopback: true}";

    private final CountDownLatch slowNames = new CountDownLatch(1);
    private final AtomicInteger rebinds = new AtomicInteger();
    private HostileWeb web;
    private LocalCrawl crawl;

    @BeforeEach
    void start() throws IOException {
        web = new HostileWeb().on("/ok", text("<p>好</p>"));
        crawl = new LocalCrawl(this::lookup, LIMITS).source("s", web.url("a.test", "/"), LOCAL);
    }

    @AfterEach
    void stop() throws IOException {
        slowNames.countDown();
        crawl.close();
        web.close();
    }

    private InetAddress[] lookup(String host) throws UnknownHostException {
        if (host.equals("slow.test")) {
            try {
                slowNames.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException("interrupted");
            }
        }
        if (host.equals("nowhere.test")) {
            throw new UnknownHostException(host);
        }
        if (host.equals("rebind.test")) {
            String address = rebinds.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1";
            return new InetAddress[] {InetAddress.getByName(address)};
        }
        if (host.equals("metadata.test")) {
            return new InetAddress[] {InetAddress.getByName("169.254.169.254")};
        }
        return new InetAddress[] {InetAddress.getByName(host.endsWith(".test") ? "127.0.0.1" : host)};
    }

    private String fetch(String path) throws InterruptedException {
        return crawl.order("s", web.url("a.test", path)).told();
    }

    @Test
    void aGoodPageIsPublished() throws Exception {
        Page page = Objects.requireNonNull(
                crawl.order("s", web.url("a.test", "/ok")).end().page());
        assertThat(page.getCharset()).isEqualTo("UTF-8");
        assertThat(web.paths()).containsExactly("/robots.txt", "/ok");
    }

    @Test
    void redirectsEndAfterFiveHops() throws Exception {
        web.on("/loop", exchange -> redirect("/loop?n=" + System.nanoTime()).to(exchange));
        assertThat(fetch("/loop")).isEqualTo("REFUSED redirects");
        assertThat(web.paths()).hasSize(1 + 6);
    }

    @Test
    void aRedirectToAnotherHostAsksForItsRobotsFirst() throws Exception {
        web.on("/go", redirect(web.url("b.test", "/ok")));
        assertThat(fetch("/go")).isEqualTo("PUBLISHED");
        assertThat(web.log().stream().map(hit -> hit.host() + hit.path()))
                .containsExactly("a.test/robots.txt", "a.test/go", "b.test/robots.txt", "b.test/ok");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://10.0.0.1/, address-forbidden",
        "http://169.254.169.254/latest/meta-data/, address-forbidden",
        "http://metadata.test/, address-forbidden",
        "http://[::1]:1/, port-forbidden",
        "http://127.0.0.1:9092/, port-forbidden",
        "file:///etc/passwd, redirect-target",
        "http://2130706433/, redirect-target",
        "http://user@a.test/, redirect-target",
    })
    void aRedirectIsGatedLikeAnyOther(String target, String reason) throws Exception {
        web.on("/go", redirect(target));
        assertThat(fetch("/go")).isEqualTo("REFUSED " + reason);
    }

    @Test
    void aPublicSourceNeverReachesLoopbackNotEvenByRebinding() throws Exception {
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            canary.setSoTimeout(300);
            String port = Integer.toString(canary.getLocalPort());
            crawl.source("public", "http://rebind.test:" + port + "/", "politeness: {delay: 5ms}");
            crawl.order("public", "http://127.0.0.1:" + port + "/");
            assertThat(crawl.told()).isEqualTo("REFUSED address-forbidden");
            crawl.order("public", "http://a.test:" + port + "/");
            assertThat(crawl.told()).isEqualTo("REFUSED address-forbidden");
            crawl.order("public", "http://rebind.test:" + port + "/");
            assertThat(crawl.told()).startsWith("FAILED");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(canary::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void anEndlessBodyIsCut() throws Exception {
        web.on("/endless", endless());
        Page page = Objects.requireNonNull(
                crawl.order("s", web.url("a.test", "/endless")).end().page());
        assertThat(page.getTruncated()).isTrue();
        assertThat(page.getBody().remaining()).isEqualTo(LIMITS.body());
    }

    @Test
    void bombsAndStrangeEncodingsAreRefused() throws Exception {
        FetchLimits wide =
                new FetchLimits(50 << 20, 100, Duration.ofSeconds(5), Duration.ofSeconds(20), 100, 16 * 1024);
        byte[] bomb = gzip(new byte[20 << 20]);
        web.on("/bomb", bytes(bomb, "Content-Encoding", "gzip"))
                .on("/nested", bytes(gzip(bomb), "Content-Encoding", "gzip, gzip"))
                .on("/triple", bytes(gzip(gzip(bomb)), "Content-Encoding", "gzip, gzip, gzip"))
                .on("/brotli", bytes(bomb, "Content-Encoding", "br"))
                .on("/liar", bytes("text".repeat(100).getBytes("UTF-8"), "Content-Encoding", "gzip"))
                .on("/fine", bytes(gzip("<p>好</p>".getBytes("UTF-8")), "Content-Encoding", "gzip"));
        try (LocalCrawl other = new LocalCrawl(this::lookup, wide).source("s", web.url("a.test", "/"), LOCAL)) {
            for (String path : new String[] {"/bomb", "/nested"}) {
                assertThat(other.order("s", web.url("a.test", path)).told()).isEqualTo("REFUSED inflate-ratio");
            }
            for (String path : new String[] {"/triple", "/brotli", "/liar"}) {
                assertThat(other.order("s", web.url("a.test", path)).told()).isEqualTo("REFUSED content-encoding");
            }
            assertThat(other.order("s", web.url("a.test", "/fine")).told()).isEqualTo("PUBLISHED");
        }
    }

    @Test
    void tooManyHeadersAreRefused() throws Exception {
        String[] headers = new String[400];
        for (int i = 0; i < headers.length; i += 2) {
            headers[i] = "X-" + i;
            headers[i + 1] = "v";
        }
        web.on("/headers", bytes(new byte[] {'x'}, headers));
        assertThat(fetch("/headers")).isEqualTo("REFUSED headers");
    }

    @Test
    void aServerThatTricklesMeetsTheDeadlineWhileOthersGoOn() throws Exception {
        web.on("/trickle", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        });
        crawl.source("other", "http://127.0.0.1:" + web.port() + "/", LOCAL);
        assertThat(fetch("/trickle")).isEqualTo("FAILED deadline");
        assertThat(fetch("/ok")).isEqualTo("PUBLISHED");
    }

    @ParameterizedTest(name = "robots.txt {0}: {1}")
    @CsvSource({
        "404, PUBLISHED",
        "403, PUBLISHED",
        "500, FAILED robots-unreachable",
        "503, FAILED robots-unreachable",
        "429, FAILED robots-unreachable"
    })
    void robotsByStatus(int status, String expected) throws Exception {
        web.on("/robots.txt", status(status));
        assertThat(fetch("/ok")).isEqualTo(expected);
        assertThat(web.paths().contains("/ok")).isEqualTo(expected.equals("PUBLISHED"));
    }

    @Test
    void robotsForbidsAndDelays() throws Exception {
        web.on("/robots.txt", text("user-agent: westbound\ndisallow: /no"));
        assertThat(fetch("/no/page")).isEqualTo("REFUSED robots-disallow");
        web.on("/go", redirect("/no/other"));
        assertThat(fetch("/go")).isEqualTo("REFUSED robots-disallow");
        assertThat(web.paths()).noneMatch(path -> path.startsWith("/no"));

        web.on("/robots.txt", text("user-agent: *\ncrawl-delay: 3600"));
        crawl.order("s", web.url("c.test", "/ok"));
        assertThat(crawl.told()).isEqualTo("REFUSED crawl-delay");
    }

    @Test
    void robotsRedirectsAreFollowedFiveTimes() throws Exception {
        web.on("/robots.txt", redirect("/r1"))
                .on("/r1", redirect("/r2"))
                .on("/r2", text("user-agent: *\ndisallow: /ok"));
        assertThat(fetch("/ok")).isEqualTo("REFUSED robots-disallow");
        web.on("/robots.txt", redirect("/robots.txt"));
        assertThat(crawl.order("s", web.url("b.test", "/ok")).told()).isEqualTo("PUBLISHED");
        assertThat(web.log().stream().filter(hit -> hit.host().equals("b.test")).count())
                .isEqualTo(6 + 1);
    }

    @Test
    void robotsThatRedirectToForbiddenPlacesForbidAll() throws Exception {
        web.on("/robots.txt", redirect("http://10.0.0.1/robots.txt"));
        assertThat(fetch("/ok")).isEqualTo("FAILED robots-unreachable");
    }

    @Test
    void retryAfterRestsTheHostAndNoOther() throws Exception {
        web.on("/busy", status(429, "Retry-After", "3600"));
        assertThat(fetch("/busy")).isEqualTo("DEFERRED retry-later");
        assertThat(fetch("/ok")).isEqualTo("DEFERRED retry-later");
        assertThat(web.paths()).doesNotContain("/ok");
        assertThat(crawl.order("s", web.url("b.test", "/ok")).told()).isEqualTo("PUBLISHED");
    }

    @Test
    void aHostAndAnAddressRestBetweenRequests() throws Exception {
        crawl.source("slow", web.url("a.test", "/"), "politeness: {delay: 120ms, allowLoopback: true}");
        for (int i = 0; i < 4; i++) {
            crawl.order("slow", web.url("a.test", "/ok?" + i)).order("slow", web.url("b.test", "/ok?" + i));
        }
        for (int i = 0; i < 8; i++) {
            assertThat(crawl.end().report().getOutcome()).isEqualTo(FetchOutcome.PUBLISHED);
        }
        assertThat(web.log()).hasSize(10);
        for (int i = 1; i < 10; i++) {
            assertThat(web.log().get(i).nanos() - web.log().get(i - 1).nanos()).isGreaterThanOrEqualTo(120_000_000L);
        }
    }

    @Test
    void slowAndMissingNamesHoldNobodyUp() throws Exception {
        for (int i = 0; i < 6; i++) {
            crawl.order("s", "http://slow.test:" + web.port() + "/" + i);
        }
        for (int i = 0; i < 20; i++) {
            crawl.order("s", web.url("a.test", "/ok?" + i));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(crawl.told()).isEqualTo("PUBLISHED");
        }
        crawl.order("s", web.url("nowhere.test", "/ok"));
        assertThat(crawl.told()).isEqualTo("FAILED dns");
    }

    @Test
    void aHandshakeThatHangsAndAPlainServerFailClosed() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            crawl.source("tls", "https://a.test:" + mute.getLocalPort() + "/", LOCAL);
            crawl.order("tls", "https://a.test:" + mute.getLocalPort() + "/");
            assertThat(crawl.told()).isEqualTo("FAILED robots-unreachable");
            crawl.source("plain", "https://b.test:" + web.port() + "/", LOCAL);
            crawl.order("plain", "https://b.test:" + web.port() + "/ok");
            assertThat(crawl.told()).isEqualTo("FAILED robots-unreachable");
        }
    }

    @Test
    void feedsExpandNothing() throws Exception {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">"
                + "<!ENTITY y SYSTEM \"" + web.url("a.test", "/canary")
                + "\">]><rss><channel><item><title>&x;&y;</title>"
                + "<link>" + web.url("a.test", "/ok") + "</link></item></channel></rss>";
        web.on("/rss", bytes(xxe.getBytes("UTF-8"), "Content-Type", "application/rss+xml"));
        crawl.source("feed", web.url("a.test", "/rss"), "kind: feed", LOCAL);
        Done done = crawl.order("feed", web.url("a.test", "/rss"), FetchPurpose.LIST)
                .end();
        assertThat(done.report().getFound())
                .singleElement()
                .satisfies(found -> assertThat(found.getTitle()).doesNotContain("root"));
        assertThat(web.paths()).containsExactly("/robots.txt", "/rss");
    }
}
