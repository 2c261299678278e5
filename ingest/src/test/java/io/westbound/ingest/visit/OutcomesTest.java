package io.westbound.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.ingest.fetch.HttpAnswer;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceReader;
import io.westbound.schemas.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final String URL = "http://a.example.com/1.html";
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @BeforeAll
    static void trust() {
        // The serdes tell Avro which classes to trust.
        Topics.FETCH_ORDERS.serde();
    }

    @Test
    void aPageThatIsCutInsideACharacterIsUnchangedWhenItComesAgain() {
        byte[] text = "<p>某企业拟将生产线迁至西安".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(text, text.length - 1);
        Done first = Outcomes.of(visit(""), source(), answer(cut), NOW);
        assertThat(first.report().getOutcome()).isEqualTo(FetchOutcome.PUBLISHED);

        Done again = Outcomes.of(visit(first.report().getContentHash()), source(), answer(cut), NOW);
        assertThat(again.report().getOutcome()).isEqualTo(FetchOutcome.UNCHANGED);
        assertThat(again.page()).isNull();
    }

    @Test
    void anIndexOfSitemapsThatGivesNoTimesIsNeverUnchanged() {
        String index = "<sitemapindex><sitemap><loc>http://a.example.com/1.xml</loc>%s</sitemap></sitemapindex>";
        Done silent = index(index.formatted(""), "");
        assertThat(silent.report().getOutcome()).isEqualTo(FetchOutcome.PUBLISHED);
        assertThat(silent.report().getEtag() + silent.report().getContentHash()).isEmpty();

        String dated = index.formatted("<lastmod>2026-11-20</lastmod>");
        String hash = index(dated, "").report().getContentHash();
        assertThat(index(dated, hash).report().getOutcome()).isEqualTo(FetchOutcome.UNCHANGED);
        assertThat(index(dated.replace("-20", "-21"), hash).report().getOutcome())
                .isEqualTo(FetchOutcome.PUBLISHED);
    }

    private static Done index(String xml, String contentHash) {
        String yaml = "id: a\nname: {zh: 甲}\nurl: http://a.example.com/\nkind: sitemap\n";
        Source source = Objects.requireNonNull(SourceReader.read("a.yml", yaml).source());
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("content-type", "text/xml", "etag", "\"1\"");
        HttpAnswer answer = new HttpAnswer("", 200, headers, body, false, body.length, 1);
        return Outcomes.of(visit(contentHash, FetchPurpose.LIST), source, answer, NOW);
    }

    private static Visit visit(String contentHash) {
        return visit(contentHash, FetchPurpose.RECHECK);
    }

    private static Visit visit(String contentHash, FetchPurpose purpose) {
        FetchOrder order = FetchOrder.newBuilder()
                .setOrderId("1")
                .setSourceId("a")
                .setUrl(URL)
                .setPurpose(purpose)
                .setDue(NOW)
                .setContentHash(contentHash)
                .build();
        Assignment assignment = new Assignment(new TopicPartition("orders", 0), new OffsetLedger(0, ""));
        return new Visit(order, "a.example.com", URI.create(URL), assignment, 0);
    }

    private static HttpAnswer answer(byte[] body) {
        return new HttpAnswer("", 200, Map.of("content-type", "text/html; charset=utf-8"), body, true, body.length, 1);
    }

    private static Source source() {
        String yaml = "id: a\nname: {zh: 甲}\nurl: http://a.example.com/\n";
        return Objects.requireNonNull(SourceReader.read("a.yml", yaml).source());
    }
}
