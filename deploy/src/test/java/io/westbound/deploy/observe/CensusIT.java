package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.westbound.event.AlertKind;
import io.westbound.event.FollowUpKind;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import io.westbound.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CensusIT {

    @TempDir
    Path directory;

    @Test
    void countsWhatIsOnTheTopics() throws Exception {
        try (ObservedNode node = new ObservedNode(directory)) {
            Instant now = Instant.now();
            node.put(Topics.LEADS, "l1", Events.lead("l1", Level.HOT, LeadStatus.CLAIMED, "source-a"));
            node.put(Topics.LEADS, "l2", Events.lead("l2", Level.WARM, LeadStatus.INVALID, "source-b"));
            node.put(Topics.SIGNALS, "f", Events.signal("signal-l1"));
            node.flush();
            node.put(Topics.ALERTS, "a1", Events.alert("l1", AlertKind.NEW, now));
            node.put(Topics.FOLLOW_UPS, "l1", Events.followUp("l1", FollowUpKind.VALID, now));
            node.put(Topics.FOLLOW_UPS, "l2", Events.followUp("l2", FollowUpKind.INVALID, now));
            node.put(Topics.DEAD_LETTERS, "p-0-1", Events.deadLetter("extract", "java.lang.StackOverflowError"));
            node.putRaw(Topics.LEADS.name(), "l3", new byte[] {1, 2, 3});
            node.flush();
            shows(
                    node,
                    "westbound_leads{level=\"hot\",scope=\"unknown\",stage=\"search\"} 1.0",
                    "westbound_leads{level=\"warm\",scope=\"unknown\",stage=\"search\"} 0.0",
                    "westbound_lead_status{status=\"invalid\"} 1.0",
                    "westbound_lead_status{status=\"claimed\"} 1.0",
                    "westbound_lead_claims{team=\"kunshan\"} 2.0",
                    "westbound_lead_overdue{step=\"respond\"} 1.0",
                    "westbound_lead_origins{industry=\"equipment\",origin=\"江苏省\"} 1.0",
                    "westbound_alerts_total{kind=\"new\",level=\"hot\"} 1.0",
                    "westbound_team_alerts_total{kind=\"new\",team=\"kunshan\"} 1.0",
                    "westbound_alert_silence_workdays 0.0",
                    "westbound_fetch_to_alert_seconds_bucket{le=\"5.0\"} 1",
                    "westbound_publish_to_alert_seconds_bucket{le=\"86400.0\"} 1",
                    "westbound_article_to_alert_seconds_count 1",
                    "westbound_follow_ups_total{kind=\"valid\"} 1.0",
                    "westbound_source_verdicts{source=\"source-a\",verdict=\"valid\"} 1.0",
                    "westbound_source_verdicts{source=\"source-b\",verdict=\"valid\"} 0.0",
                    "westbound_source_verdicts{source=\"source-b\",verdict=\"invalid\"} 1.0",
                    "westbound_signal_verdicts{kind=\"SITE_SEARCH\",verdict=\"valid\"} 1.0",
                    "westbound_dead_letters_total{cause=\"StackOverflowError\",step=\"extract\"} 1.0",
                    "westbound_dead_letters_total{cause=\"SerializationException\",step=\"census\"} 1.0",
                    "westbound_ready{part=\"census\"} 1.0",
                    "westbound_lag_records{group=\"westbound-streams\",topic=\"signals\"} 0.0");
            String own = node.server
                    .metrics()
                    .lines()
                    .filter(line -> line.matches("(# \\w+ )?westbound_.*"))
                    .collect(Collectors.joining("\n", "", "\n"));
            PrometheusTools.promtool(directory, own, "check", "metrics");
        }
    }

    private static void shows(ObservedNode node, String... lines) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(node.server.metrics().lines()).containsAll(Arrays.asList(lines)));
    }
}
