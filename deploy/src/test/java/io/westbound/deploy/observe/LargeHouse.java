package io.westbound.deploy.observe;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.westbound.event.AlertKind;
import io.westbound.event.ArticleKind;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FollowUpKind;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import io.westbound.event.Scope;
import io.westbound.event.Stage;
import io.westbound.ingest.IngestMeter;
import io.westbound.ingest.IngestMeters;
import io.westbound.streams.StreamsMeters;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All series of a large house: 500 sources, 50 teams, every outcome, every kind. */
final class LargeHouse {

    private static final int SOURCES = 500;
    private static final int TEAMS = 50;
    private static final int REASONS = 25;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final NodeMeters node = new NodeMeters(registry);
    private final Scrape scrape = new Scrape(registry, new Health());

    LargeHouse() {
        crawl();
        understand();
        leads();
        alerts();
        process();
    }

    /** What {@code /metrics} of such a house shows. */
    String scrape() {
        return scrape.text();
    }

    private void crawl() {
        IngestMeters ingest = new IngestMeters(registry);
        for (int i = 0; i < SOURCES; i++) {
            String source = "source-" + i;
            for (FetchOutcome outcome : FetchOutcome.values()) {
                FetchPurpose purpose = FetchPurpose.values()[i % FetchPurpose.values().length];
                String reason = "reason-" + i % REASONS;
                ingest.fetched(source, outcome, purpose, reason, 1, Duration.ofMillis(i));
            }
            for (IngestMeter meter :
                    List.of(IngestMeter.SOURCE_SILENCE, IngestMeter.SOURCE_YIELD, IngestMeter.SOURCE_SUCCESS)) {
                ingest.source(meter, source, () -> 1);
            }
        }
    }

    private void understand() {
        StreamsMeters streams = new StreamsMeters(registry);
        List.of("read-page", "judge-article", "a", "b", "c", "d", "e", "f")
                .forEach(step -> streams.stepped(step, Duration.ofMillis(1)));
        for (ArticleKind kind : ArticleKind.values()) {
            streams.article(kind, Duration.ofMillis(1));
        }
        for (Stage stage : Stage.values()) {
            streams.signal(stage);
        }
        streams.knowledge("k1");
    }

    private void leads() {
        Map<List<String>, Integer> leads = new HashMap<>();
        Map<List<String>, Integer> status = new HashMap<>();
        for (Stage stage : Stage.values()) {
            for (Scope scope : Scope.values()) {
                for (Level level : Level.values()) {
                    leads.put(List.of(NodeMeters.word(level), NodeMeters.word(stage), NodeMeters.word(scope)), 1);
                }
            }
        }
        for (LeadStatus value : LeadStatus.values()) {
            status.put(List.of(NodeMeters.word(value)), 1);
        }
        node.rows(NodeMeter.LEADS, leads);
        node.rows(NodeMeter.LEAD_STATUS, status);
        node.rows(NodeMeter.LEAD_ORIGINS, product(8, 15));
        node.rows(NodeMeter.SIGNAL_VERDICTS, product(40, 2));
        // A house gives verdicts on leads of a tenth of its sources.
        node.rows(NodeMeter.SOURCE_VERDICTS, product(SOURCES / 10, 2));
        node.rows(NodeMeter.LAG, product(3, 15));
    }

    private void alerts() {
        for (AlertKind kind : AlertKind.values()) {
            for (Level level : Level.values()) {
                node.counter(NodeMeter.ALERTS, NodeMeters.word(kind), NodeMeters.word(level));
            }
            for (int team = 0; team < TEAMS; team++) {
                node.counter(NodeMeter.TEAM_ALERTS, "team-" + team, NodeMeters.word(kind));
            }
        }
        for (FollowUpKind kind : FollowUpKind.values()) {
            node.counter(NodeMeter.FOLLOW_UPS, NodeMeters.word(kind));
        }
        Map<List<String>, Integer> claims = new HashMap<>();
        for (int team = 0; team < TEAMS; team++) {
            claims.put(List.of("team-" + team), 1);
            String channel = "channel-" + team;
            for (String outcome : List.of("delivered", "retried", "refused")) {
                node.counter(NodeMeter.DELIVERIES, channel, outcome);
            }
            node.gauge(NodeMeter.DELIVERY_WAITING, () -> 0, channel);
        }
        node.rows(NodeMeter.CLAIMS, claims);
        for (int cause = 0; cause < 21; cause++) {
            node.counter(NodeMeter.DEAD_LETTERS, "step-" + cause % 5, "cause-" + cause);
        }
        List.of(
                        NodeMeter.PUBLISH_TO_ALERT,
                        NodeMeter.FETCH_TO_ALERT,
                        NodeMeter.ARTICLE_TO_ALERT,
                        NodeMeter.ALERT_TO_DELIVERY,
                        NodeMeter.FIRST_CONTACT)
                .forEach(node::timer);
    }

    private void process() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        try (JvmGcMetrics gc = new JvmGcMetrics()) {
            gc.bindTo(registry);
        }
    }

    private static Map<List<String>, Integer> product(int rows, int columns) {
        Map<List<String>, Integer> all = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                all.put(List.of("row-" + row, "column-" + column), 1);
            }
        }
        return all;
    }
}
