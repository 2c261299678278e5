package io.westbound.ingest.visit;

import static io.westbound.ingest.visit.HostileWeb.redirect;
import static io.westbound.ingest.visit.HostileWeb.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server may say of unchanged pages, and what it may not make us believe. */
class ConditionalGetTest extends WebRig {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void page() {
        web.on("/page", exchange -> {
            String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
            asked.add(exchange.getRequestMethod() + " " + etag);
            exchange.getResponseHeaders().set("ETag", "\"new\"");
            byte[] body = "<p>好".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(etag == null ? 200 : 304, etag == null ? body.length : -1);
            if (etag == null) {
                exchange.getResponseBody().write(body);
            }
        });
    }

    private FetchReport visit(String url, String etag, FetchPurpose purpose) throws InterruptedException {
        crawl.order(FetchOrder.newBuilder()
                .setOrderId(url)
                .setSourceId("s")
                .setUrl(web.url("a.test", url))
                .setPurpose(purpose)
                .setDue(Instant.EPOCH)
                .setEtag(etag)
                .setContentHash("old")
                .build());
        return crawl.end().report();
    }

    @Test
    void aWeakValidatorIsSentAsItCameAndReplacedByThatOfA304() throws Exception {
        FetchReport report = visit("/page", "W/\"1\"", FetchPurpose.RECHECK);
        assertThat(report.getOutcome()).isEqualTo(FetchOutcome.UNCHANGED);
        assertThat(report.getEtag()).isEqualTo("\"new\"");
        assertThat(report.getContentHash()).isEqualTo("old");
        assertThat(asked).containsExactly("GET W/\"1\"");
    }

    @Test
    void a304ThatNobodyAskedForIsAFailure() throws Exception {
        web.on("/page", status(304));
        FetchReport report = visit("/page", "", FetchPurpose.DOCUMENT);
        assertThat(report.getOutcome()).isEqualTo(FetchOutcome.FAILED);
        assertThat(report.getReason()).isEqualTo("status-304");
    }

    @Test
    void validatorsStayBehindWhereARedirectLeavesTheAddress() throws Exception {
        web.on("/moved", redirect("/page"));
        FetchReport report = visit("/moved", "\"of another page\"", FetchPurpose.RECHECK);
        assertThat(report.getOutcome()).isEqualTo(FetchOutcome.PUBLISHED);
        assertThat(report.getEtag()).isEmpty();
        assertThat(asked).containsExactly("GET null");
    }

    @Test
    void anApiThatIsPostedToOrNamesTheDayGetsNoValidators() throws Exception {
        String json = "json: {items: rows, url: href, body: 'p={page}'}";
        crawl.source("s", web.url("a.test", "/"), LOCAL, "kind: json", json);
        visit("/page", "\"1\"", FetchPurpose.LIST);
        crawl.source("s", web.url("a.test", "/"), LOCAL, "kind: json", "json: {items: rows, url: href}");
        visit("/page?d={to}", "\"1\"", FetchPurpose.LIST);
        assertThat(asked).containsExactly("POST null", "GET null");
    }
}
