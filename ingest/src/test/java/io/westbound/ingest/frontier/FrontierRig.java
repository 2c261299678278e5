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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A frontier on a clock that the test turns. */
abstract class FrontierRig {

    /** A Monday, 08:00 in China. */
    static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    static final String LIST = "http://a.example.com/list.html";

    @TempDir
    Path state;

    TopologyTestDriver driver;
    TestInputTopic<String, SourceEntry> sources;
    TestInputTopic<String, FetchReport> reports;
    TestOutputTopic<String, FetchOrder> orders;
    Instant now = START;

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

    void source(String... lines) {
        String yaml = "id: s\nname: {zh: 甲}\nurl: " + LIST + "\nkind: list\n" + String.join("\n", lines) + "\n";
        sources.pipeInput("s", new SourceEntry("s", yaml, "", now));
        pass(Duration.ofMillis(300));
    }

    FetchOrder order() {
        assertThat(orders.isEmpty()).isFalse();
        FetchOrder order = orders.readValue();
        assertThat(orders.isEmpty()).isTrue();
        return order;
    }

    @Nullable
    FetchOrder next() {
        for (int hours = 0; hours < 24 && orders.isEmpty(); hours++) {
            pass(Duration.ofHours(1));
        }
        return orders.isEmpty() ? null : orders.readValue();
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
        now = now.plus(time);
    }

    static List<Discovery> found(String... urls) {
        return java.util.Arrays.stream(urls)
                .map(url -> new Discovery(url, "题目", null, "", "", FetchPurpose.DOCUMENT))
                .toList();
    }

    void report(FetchOrder order, FetchOutcome outcome, String reason, List<Discovery> found) {
        report(order, outcome, reason, found, null);
    }

    void report(
            FetchOrder order,
            FetchOutcome outcome,
            String reason,
            List<Discovery> found,
            @Nullable Instant retryAfter) {
        report(
                order,
                report -> report.setOutcome(outcome)
                        .setReason(reason)
                        .setRetryAfter(retryAfter)
                        .setFound(found));
    }

    /** Reports an order as published, but for what is changed. */
    void report(FetchOrder order, Consumer<FetchReport.Builder> change) {
        FetchReport.Builder report = FetchReport.newBuilder()
                .setOrderId(order.getOrderId())
                .setSourceId(order.getSourceId())
                .setUrl(order.getUrl())
                .setPurpose(order.getPurpose())
                .setOutcome(FetchOutcome.PUBLISHED)
                .setAt(now)
                .setContentHash("hash")
                .setEtag("etag")
                .setDepth(order.getDepth())
                .setAttempt(order.getAttempt());
        change.accept(report);
        reports.pipeInput(
                new org.apache.kafka.streams.test.TestRecord<>(AddressKeys.host(order.getUrl()), report.build()));
    }
}
