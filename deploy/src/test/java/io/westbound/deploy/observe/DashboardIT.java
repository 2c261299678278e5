package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.westbound.deploy.observe.PanelFile.Panel;
import io.westbound.deploy.observe.PanelFile.Query;
import io.westbound.event.AlertKind;
import io.westbound.event.ArticleKind;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FollowUpKind;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import io.westbound.event.Stage;
import io.westbound.ingest.IngestMeter;
import io.westbound.ingest.IngestMeters;
import io.westbound.schemas.Topics;
import io.westbound.streams.StreamsMeters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes a node, and every query of every panel and rule is put to it. */
class DashboardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    @Test
    void everyPanelAndRuleIsAnsweredByARealPrometheus() throws Exception {
        try (ObservedNode node = new ObservedNode(directory.resolve("node"));
                RunningPrometheus prometheus =
                        RunningPrometheus.start(directory.resolve("prometheus"), node.server.port())) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() ->
                            !result(prometheus.query("westbound_ready > 0")).isEmpty());
            IngestMeters ingest = new IngestMeters(node.registry);
            StreamsMeters streams = new StreamsMeters(node.registry);
            streams.knowledge("k1");
            for (IngestMeter meter : List.of(
                    IngestMeter.SOURCE_SILENCE,
                    IngestMeter.SOURCE_YIELD,
                    IngestMeter.SOURCE_EXCESS,
                    IngestMeter.SOURCE_SUCCESS)) {
                ingest.source(meter, "source-a", () -> 1);
            }
            List<String> empty = new ArrayList<>();
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                live(node, ingest, streams);
                empty.clear();
                for (PanelFile file : PanelFile.all()) {
                    for (Panel panel : file.panels()) {
                        ask(prometheus, file, panel, empty);
                    }
                }
                assertThat(empty).as("panels without data").isEmpty();
            });
            for (RuleFile.Rule rule : RuleFile.rules()) {
                assertThat(status(prometheus.query(rule.expr())))
                        .as(rule.expr())
                        .isEqualTo("success");
            }
            JsonNode groups = prometheus.get("/api/v1/rules").at("/data/groups");
            assertThat(groups).isNotEmpty();
            groups.forEach(group -> group.get("rules")
                    .forEach(rule -> assertThat(rule.get("health").asText())
                            .as(rule.toString())
                            .isEqualTo("ok")));
        }
    }

    private static void ask(RunningPrometheus prometheus, PanelFile file, Panel panel, List<String> empty)
            throws Exception {
        for (Query query : panel.queries()) {
            String expr = concrete(query);
            JsonNode answer = prometheus.query(expr);
            assertThat(status(answer)).as(expr + answer).isEqualTo("success");
            if (result(answer).isEmpty() && panel.empty().isEmpty()) {
                empty.add(file.name() + ": " + panel.title() + ": " + expr);
            }
        }
    }

    /** One more round of everything that happens in a node. */
    private static void live(ObservedNode node, IngestMeters ingest, StreamsMeters streams) {
        Instant now = Instant.now();
        ingest.fetched("source-a", FetchOutcome.PUBLISHED, FetchPurpose.DOCUMENT, "", 9, Duration.ofMillis(90));
        ingest.fetched("source-a", FetchOutcome.FAILED, FetchPurpose.LIST, "timeout", 0, Duration.ofMillis(90));
        ingest.rested(Duration.ofMillis(10));
        streams.stepped("extract", Duration.ofMillis(3));
        streams.article(ArticleKind.NEWS, Duration.ofMillis(40));
        streams.page("source-a");
        streams.rejected("source-a", "list-page");
        streams.signal(Stage.SEARCH);
        node.put(Topics.LEADS, "l1", Events.lead("l1", Level.HOT, LeadStatus.CLAIMED, "source-a"));
        node.put(Topics.SIGNALS, "f", Events.signal("signal-l1"));
        node.put(Topics.ALERTS, "a1", Events.alert("l1", AlertKind.NEW, now));
        node.put(Topics.FOLLOW_UPS, "l1", Events.followUp("l1", FollowUpKind.VALID, now));
        node.put(Topics.FOLLOW_UPS, "l" + now, Events.followUp("l1", FollowUpKind.CONTACTED, now));
        node.put(Topics.DEAD_LETTERS, "p-0-1", Events.deadLetter("extract", "java.lang.StackOverflowError"));
        node.flush();
    }

    /** The expression as Grafana would ask it with everything chosen. */
    static String concrete(Query query) {
        return DashboardWriter.expression(query)
                .replace("$__rate_interval", "1m")
                .replaceAll("\\$(job|instance|source)", ".+");
    }

    private static String status(JsonNode answer) {
        return answer.path("status").asText();
    }

    private static List<JsonNode> result(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        answer.at("/data/result").forEach(rows::add);
        return rows;
    }
}
