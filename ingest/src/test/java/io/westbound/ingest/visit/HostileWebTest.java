package io.westbound.ingest.visit;

import static io.westbound.ingest.visit.HostileWeb.bytes;
import static io.westbound.ingest.visit.HostileWeb.endless;
import static io.westbound.ingest.visit.HostileWeb.gzip;
import static io.westbound.ingest.visit.HostileWeb.redirect;
import static io.westbound.ingest.visit.HostileWeb.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchPurpose;
import io.westbound.event.Page;
import io.westbound.ingest.fetch.FetchLimits;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A web that means harm. */
class HostileWebTest extends WebRig {

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
    void aVisitTakesTwelveRequestsAtTheMost() throws Exception {
        web.on(
                "/robots.txt",
                exchange -> redirect("http://" + exchange.getRequestHeaders().getFirst("Host") + "/robots.txt?"
                                + System.nanoTime())
                        .to(exchange));
        for (int i = 0; i < 5; i++) {
            web.on("/hop" + i, redirect(web.url((char) ('b' + i) + ".test", "/hop" + (i + 1))));
        }
        Done done = crawl.order("s", web.url("a.test", "/hop0")).end();
        assertThat(done.report().getReason()).isEqualTo("redirects");
        assertThat(done.report().getRequests()).isEqualTo(12);
        assertThat(web.log()).hasSize(12);
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
        assertThat(page.getBody().remaining()).isBetween(LIMITS.body() - 3, LIMITS.body());
        assertThat(StandardCharsets.UTF_8.decode(page.getBody().duplicate()).toString())
                .endsWith("搬")
                .doesNotContain("\uFFFD");
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "list, <a href='%s'>某某企业搬迁公告</a><a href='http://127.0.0.1:9092/x'>某某企业搬迁公告</a><a href=/ok>好好好</a>",
        "feed, <rss><channel><item><link>%s</link></item><item><link>http://10.0.0.1/x</link></item></channel></rss>",
        "sitemap, <urlset><url><loc>%s</loc></url><url><loc>http://[::1]/x</loc></url></urlset>",
    })
    void aListYieldsNoAddressOutsideItsHosts(String kind, String body) throws Exception {
        web.on("/list", text(body.formatted("http://169.254.169.254/latest/")));
        crawl.source(kind, web.url("a.test", "/list"), "kind: " + kind, LOCAL);
        Done done =
                crawl.order(kind, web.url("a.test", "/list"), FetchPurpose.LIST).end();
        assertThat(done.report().getFound()).allMatch(found -> found.getUrl().equals(web.url("a.test", "/ok")));
        assertThat(web.paths()).containsExactly("/robots.txt", "/list");
    }

    @Test
    void aPageThatNamesAnotherPlaceOfItselfIsNotFollowedThere() throws Exception {
        String canary = web.url("b.test", "/canary");
        web.on(
                "/ok",
                bytes(
                        ("<meta http-equiv=refresh content='0;url=" + canary + "'><link rel=canonical href='" + canary
                                        + "'><base href='" + canary + "'><p>好")
                                .getBytes("UTF-8"),
                        "Refresh",
                        "0;url=" + canary,
                        "Link",
                        "<" + canary + ">; rel=canonical"));
        assertThat(fetch("/ok")).isEqualTo("PUBLISHED");
        assertThat(web.paths()).containsExactly("/robots.txt", "/ok");
    }
}
