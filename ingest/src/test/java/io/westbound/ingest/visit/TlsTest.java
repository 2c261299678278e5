package io.westbound.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsServer;
import io.westbound.ingest.fetch.FetchLimits;
import io.westbound.ingest.fetch.HttpFetcher;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS fails closed: a certificate that does not hold ends the visit before a request is sent. */
class TlsTest {

    private static final String NAME = "san=dns:a.test";

    @TempDir
    static Path folder;

    private static TestCertificates certificates;

    @BeforeAll
    static void make() throws Exception {
        certificates = new TestCertificates(folder)
                .make("good", "-signer", "ca", "-ext", NAME)
                .make("expired", "-signer", "ca", "-ext", NAME, "-startdate", "-10d", "-validity", "5")
                .make("early", "-signer", "ca", "-ext", NAME, "-startdate", "+5d")
                .make("other", "-signer", "ca", "-ext", "san=dns:other.test")
                .make("itself", "-ext", NAME);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "good, PUBLISHED, 2",
        "expired, FAILED tls, 0",
        "early, FAILED tls, 0",
        "other, FAILED tls, 0",
        "itself, FAILED tls, 0",
    })
    void onlyACertificateThatHoldsIsAccepted(String alias, String told, int requests) throws Exception {
        assertThat(told(alias, new HttpFetcher("Westbound/test", FetchLimits.standard(), 4, certificates.trust())))
                .isEqualTo(told + " after " + requests);
    }

    @Test
    void anAuthorityThatJavaDoesNotKnowIsNotAccepted() throws Exception {
        assertThat(told("good", new HttpFetcher("Westbound/test", FetchLimits.standard(), 4)))
                .isEqualTo("FAILED tls after 0");
    }

    private static String told(String alias, HttpFetcher http) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpsServer server = certificates.serve(alias, exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
                (robots ? HostileWeb.status(404) : HostileWeb.text("<p>好</p>")).to(exchange);
            }
        });
        try (LocalCrawl crawl = new LocalCrawl(host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")}, http)) {
            String url = "https://a.test:" + server.getAddress().getPort() + "/page";
            crawl.source("s", url, "politeness: {delay: 5ms, allowLoopback: true}");
            return crawl.order("s", url).told() + " after " + requests;
        } finally {
            server.stop(0);
        }
    }
}
