package io.westbound.ingest.visit;

import static io.westbound.ingest.visit.HostileWeb.redirect;
import static io.westbound.ingest.visit.HostileWeb.status;
import static io.westbound.ingest.visit.HostileWeb.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** robots.txt, rests, names that are slow. */
class PoliteVisitsTest extends WebRig {

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
    void anOrderThatComesBeforeItsSourceIsMadeAtItsOwnAddress() throws Exception {
        crawl.orderAhead("late", web.url("a.test", "/ok"));
        crawl.source("late", web.url("a.test", "/"), "politeness: {delay: 5ms, allowLoopback: true}");
        assertThat(crawl.told()).isEqualTo("PUBLISHED");
        assertThat(web.paths()).containsExactly("/robots.txt", "/ok");
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
    void theRestThatRobotsAskForBeginsWithTheRobotsRequest() throws Exception {
        web.on("/robots.txt", text("user-agent: *\ncrawl-delay: 1"));
        Done first = crawl.order("s", web.url("a.test", "/ok")).end();
        assertThat(first.report().getOutcome()).isEqualTo(FetchOutcome.PUBLISHED);
        assertThat(first.report().getRestMs()).isEqualTo(1000);
        assertThat(web.log().get(1).nanos() - web.log().get(0).nanos()).isGreaterThanOrEqualTo(1_000_000_000L);
    }

    @Test
    void aReportTellsHowManyRequestsTheVisitTook() throws Exception {
        web.on("/go", redirect("/ok"));
        assertThat(crawl.order("s", web.url("a.test", "/go")).end().report().getRequests())
                .isEqualTo(3);
        assertThat(crawl.order("s", web.url("a.test", "/ok")).end().report().getRequests())
                .isEqualTo(1);
        crawl.order("s", "http://nowhere.test/ok");
        assertThat(crawl.end().report().getRequests()).isZero();
    }

    @Test
    void robotsThatAskToComeLaterAreHeeded() throws Exception {
        web.on("/robots.txt", status(503, "Retry-After", "7200"));
        crawl.order("s", web.url("a.test", "/ok?1")).order("s", web.url("a.test", "/ok?2"));
        for (int i = 0; i < 2; i++) {
            Done done = crawl.end();
            assertThat(done.report().getOutcome()).isEqualTo(FetchOutcome.DEFERRED);
            assertThat(done.report().getRetryAfter()).isAfter(Instant.now().plusSeconds(7000));
        }
        assertThat(web.paths()).containsExactly("/robots.txt");
    }

    @Test
    void whatARobotsTxtForbidsMidwayIsNoLongerAskedOnceTheOldOneHasAged() throws Exception {
        assertThat(fetch("/ok?1")).isEqualTo("PUBLISHED");
        web.on("/robots.txt", text("user-agent: *\ndisallow: /ok"));
        crawl.robotsAge(Duration.ofHours(5));
        assertThat(fetch("/ok?2")).isEqualTo("PUBLISHED");
        crawl.robotsAge(Duration.ofHours(2));
        for (int i = 3; i < 6; i++) {
            assertThat(fetch("/ok?" + i)).isEqualTo("REFUSED robots-disallow");
        }
        assertThat(web.paths()).containsExactly("/robots.txt", "/ok?1", "/ok?2", "/robots.txt");
    }

    @Test
    void aRobotsTxtThatNeverComesForbidsAll() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        web.on("/robots.txt", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(fetch("/ok")).isEqualTo("FAILED robots-unreachable");
        never.countDown();
        assertThat(web.paths()).containsExactly("/robots.txt");
    }

    @Test
    void aNameThatIsNotKnownIsLookedUpOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            crawl.order("s", "http://nowhere.test/" + i).order("s", web.url("any" + i + ".test", "/ok"));
        }
        int published = 0;
        for (int i = 0; i < 60; i++) {
            published += crawl.told().equals("PUBLISHED") ? 1 : 0;
        }
        assertThat(published).isEqualTo(30);
        assertThat(lookups).containsEntry("nowhere.test", 1);
    }
}
