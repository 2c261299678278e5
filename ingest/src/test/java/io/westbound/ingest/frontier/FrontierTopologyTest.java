package io.westbound.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Discovery;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.event.SourceEntry;
import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frontier from sources and reports to orders, on a clock that the test turns. */
class FrontierTopologyTest {

    /** A Monday, 08:00 in China. */
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private static final String LIST = "http://a.example.com/list.html";

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, SourceEntry> sources;
    private TestInputTopic<String, FetchReport> reports;
    private TestOutputTopic<String, FetchOrder> orders;
    private Instant now = START;

    @BeforeEach
    void start() {
        Properties properties = FrontierApp.properties(Map.of("bootstrap.servers", "none:1"), state);
        driver = new TopologyTestDriver(
                FrontierTopology.build(properties, FrontierSettings.standard(), HolidayCalendar.bundled(), 1),
                properties,
                START);
        sources = driver.createInputTopic(
                Topics.SOURCES.name(),
                new StringSerializer(),
                Topics.SOURCES.serde().serializer());
        reports = driver.createInputTopic(
                Topics.FETCH_REPORTS.name(),
                new StringSerializer(),
                Topics.FETCH_REPORTS.serde().serializer());
        orders = driver.createOutputTopic(
                Topics.FETCH_ORDERS.name(),
                new StringDeserializer(),
                Topics.FETCH_ORDERS.serde().deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void theGraphIsTheGoldenOne() throws Exception {
        Properties properties = FrontierApp.properties(Map.of("bootstrap.servers", "none:1"), state);
        String graph = FrontierTopology.build(properties, FrontierSettings.standard(), HolidayCalendar.bundled(), 4)
                .describe()
                .toString();
        Path golden = Path.of("src/test/resources/frontier/topology.txt");
        if (Boolean.getBoolean("topology.write")) {
            Files.writeString(golden, graph, StandardCharsets.UTF_8);
        }
        assertThat(graph).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void aSourceIsOrderedAtOnceAndItsDocumentsOnceOnly() {
        source("grade: C");
        FetchOrder list = order();
        assertThat(list.getUrl()).isEqualTo(LIST);
        assertThat(list.getPurpose()).isEqualTo(FetchPurpose.LIST);

        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html", "http://b.example.com/2.html"));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readKeyValuesToList())
                .extracting(order -> order.key, order -> order.value.getUrl())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a.example.com", "http://a.example.com/1.html"),
                        org.assertj.core.groups.Tuple.tuple("b.example.com", "http://b.example.com/2.html"));

        pass(Duration.ofMinutes(31));
        FetchOrder again = order();
        assertThat(again.getPurpose()).isEqualTo(FetchPurpose.LIST);
        assertThat(again.getContentHash()).isEqualTo("hash");
        report(again, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html", "http://a.example.com/3.html"));
        pass(Duration.ofSeconds(1));
        assertThat(order().getUrl()).isEqualTo("http://a.example.com/3.html");
    }

    @Test
    void anOfficialDocumentIsFetchedOnceMoreAfterADay() {
        source("grade: A");
        FetchOrder list = order();
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        pass(Duration.ofSeconds(1));
        report(order(), FetchOutcome.PUBLISHED, "", List.of());
        pass(Duration.ofHours(23));
        orders.readValuesToList();
        pass(Duration.ofHours(2));
        FetchOrder recheck = orders.readValuesToList().stream()
                .filter(order -> order.getPurpose() == FetchPurpose.RECHECK)
                .findFirst()
                .orElseThrow();
        assertThat(recheck.getContentHash()).isEqualTo("hash");
        report(recheck, FetchOutcome.UNCHANGED, "", List.of());
        pass(Duration.ofDays(3));
        assertThat(orders.readValuesToList()).noneMatch(order -> order.getPurpose() == FetchPurpose.RECHECK);
    }

    @Test
    void aDuplicateReportChangesNothing() {
        source("grade: C");
        FetchOrder list = order();
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/9.html"));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readValuesToList())
                .extracting(FetchOrder::getUrl)
                .containsExactly("http://a.example.com/1.html");
    }

    @Test
    void retryAfterHoldsTheWholeHostBack() {
        source("grade: C");
        FetchOrder list = order();
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        pass(Duration.ofSeconds(1));
        FetchOrder document = order();
        report(document, FetchOutcome.DEFERRED, "retry-later", List.of(), now.plus(Duration.ofHours(3)));
        pass(Duration.ofMinutes(179));
        assertThat(orders.isEmpty()).isTrue();
        pass(Duration.ofMinutes(2));
        assertThat(orders.readValuesToList())
                .extracting(FetchOrder::getUrl)
                .containsExactlyInAnyOrder(LIST, "http://a.example.com/1.html");
    }

    @Test
    void theBudgetEndsTheDay() {
        source("grade: C", "politeness: {budgetPerDay: 10}");
        report(
                order(),
                FetchOutcome.PUBLISHED,
                "",
                found(IntStream.range(0, 30)
                        .mapToObj(i -> "http://a.example.com/" + i + ".html")
                        .toArray(String[]::new)));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readValuesToList()).hasSize(9);
        pass(Duration.ofHours(15));
        assertThat(orders.isEmpty()).isTrue();
        pass(Duration.ofHours(2));
        assertThat(orders.readValuesToList()).hasSize(10);
    }

    @Test
    void failuresDoubleTheWaitAndADocumentIsGivenUp() {
        source("grade: C");
        report(order(), FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        pass(Duration.ofSeconds(1));
        int tries = 0;
        for (FetchOrder order = order(); order != null; order = next()) {
            if (order.getPurpose() == FetchPurpose.DOCUMENT) {
                assertThat(order.getAttempt()).isEqualTo(++tries);
                report(order, FetchOutcome.FAILED, "status-500", List.of());
            } else {
                report(order, FetchOutcome.UNCHANGED, "", List.of());
            }
            if (tries == 8) {
                break;
            }
        }
        pass(Duration.ofDays(5));
        assertThat(orders.readValuesToList()).noneMatch(order -> order.getPurpose() == FetchPurpose.DOCUMENT);
    }

    @Test
    void aSourceThatIsTakenBackIsLeftAlone() {
        source("grade: C");
        report(order(), FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        sources.pipeInput("s", (SourceEntry) null);
        pass(Duration.ofHours(12));
        assertThat(orders.isEmpty()).isTrue();
    }

    @Test
    void aChangedFileVoidsTheValidatorsOfItsLists() {
        source("grade: C");
        report(order(), FetchOutcome.PUBLISHED, "", List.of());
        source("grade: C", "scope: {selector: 'ul a'}");
        pass(Duration.ofSeconds(1));
        FetchOrder list = order();
        assertThat(list.getContentHash()).isEmpty();
        assertThat(list.getEtag()).isEmpty();
    }

    @Test
    void pagingEndsWhereThePageIsKnown() {
        source("grade: C");
        FetchOrder first = order();
        Discovery next = new Discovery("http://a.example.com/list_2.html", "", null, "", "", FetchPurpose.LIST);
        report(
                first,
                FetchOutcome.PUBLISHED,
                "",
                List.of(found("http://a.example.com/1.html").get(0), next));
        pass(Duration.ofSeconds(1));
        List<FetchOrder> given = orders.readValuesToList();
        assertThat(given).extracting(FetchOrder::getDepth).containsExactlyInAnyOrder(0, 1);
        given.forEach(order -> report(order, FetchOutcome.PUBLISHED, "", List.of()));

        pass(Duration.ofMinutes(31));
        report(
                order(),
                FetchOutcome.PUBLISHED,
                "",
                List.of(
                        found("http://a.example.com/1.html").get(0),
                        found("http://a.example.com/2.html").get(0),
                        next));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readValuesToList())
                .extracting(FetchOrder::getUrl)
                .containsExactly("http://a.example.com/2.html");
    }

    @Test
    void outsideOfItsHoursASourceRests() {
        source("grade: C", "cadence: {every: 30m, hours: '09:00-10:00', holidays: false}");
        assertThat(orders.isEmpty()).isTrue();
        pass(Duration.ofMinutes(61));
        assertThat(order().getUrl()).isEqualTo(LIST);
    }

    private void source(String... lines) {
        String yaml = "id: s\nname: {zh: 甲}\nurl: " + LIST + "\nkind: list\n" + String.join("\n", lines) + "\n";
        sources.pipeInput("s", new SourceEntry("s", yaml, "", now));
        pass(Duration.ofMillis(300));
    }

    private FetchOrder order() {
        assertThat(orders.isEmpty()).isFalse();
        FetchOrder order = orders.readValue();
        assertThat(orders.isEmpty()).isTrue();
        return order;
    }

    private @Nullable FetchOrder next() {
        for (int hours = 0; hours < 24 && orders.isEmpty(); hours++) {
            pass(Duration.ofHours(1));
        }
        return orders.isEmpty() ? null : orders.readValue();
    }

    private void pass(Duration time) {
        driver.advanceWallClockTime(time);
        now = now.plus(time);
    }

    private static List<Discovery> found(String... urls) {
        return java.util.Arrays.stream(urls)
                .map(url -> new Discovery(url, "题目", null, "", "", FetchPurpose.DOCUMENT))
                .toList();
    }

    private void report(FetchOrder order, FetchOutcome outcome, String reason, List<Discovery> found) {
        report(order, outcome, reason, found, null);
    }

    private void report(
            FetchOrder order,
            FetchOutcome outcome,
            String reason,
            List<Discovery> found,
            @Nullable Instant retryAfter) {
        FetchReport report = FetchReport.newBuilder()
                .setOrderId(order.getOrderId())
                .setSourceId(order.getSourceId())
                .setUrl(order.getUrl())
                .setPurpose(order.getPurpose())
                .setOutcome(outcome)
                .setReason(reason)
                .setAt(now)
                .setContentHash("hash")
                .setEtag("etag")
                .setDepth(order.getDepth())
                .setAttempt(order.getAttempt())
                .setRetryAfter(retryAfter)
                .setFound(found)
                .build();
        reports.pipeInput(new org.apache.kafka.streams.test.TestRecord<>(AddressKeys.host(order.getUrl()), report));
    }
}
