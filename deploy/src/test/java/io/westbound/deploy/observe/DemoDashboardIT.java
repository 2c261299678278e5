package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.node.Node;
import io.westbound.deploy.node.Role;
import io.westbound.deploy.sample.SamplePress;
import io.westbound.deploy.sample.SampleSources;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code demo} runs, scraped by a real Prometheus: no panel may be empty in normal operation. */
class DemoDashboardIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What may be missing elsewhere, but not in the demo. */
    private static final Pattern IN_THE_DEMO = Pattern.compile("needs a (topology with state|team that).*");

    /** Series that Kafka's clients, streams and RocksDB may add to a node; CardinalityTest keeps them free. */
    private static final int KAFKA_AT_MOST = 500;

    @TempDir
    Path directory;

    @Test
    void everyPanelShowsTheDemo() throws Exception {
        int port = RunningPrometheus.freePort();
        try (RunningPrometheus prometheus = RunningPrometheus.start(directory.resolve("prometheus"), port);
                SamplePress press = SamplePress.start(0, InetAddress.getLoopbackAddress());
                Node node = Node.start(config(press, port), EnumSet.allOf(Role.class))) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(empty(prometheus))
                            .as("panels without data")
                            .isEmpty());
            assertThat(node.health().report().values())
                    .allSatisfy(causes -> assertThat(causes).isEmpty());
            assertThat(prometheus
                            .query("count({__name__=~\"kafka_.+\"})")
                            .at("/data/result/0/value/1")
                            .asInt())
                    .isBetween(50, KAFKA_AT_MOST);
            assertThat(prometheus
                            .query("kafka_producer_record_send_total{client_id=\"westbound-fetcher\"} > 0")
                            .at("/data/result"))
                    .as("the fetchers' clients")
                    .isNotEmpty();
            JsonNode alerts = prometheus.query("ALERTS{alertstate=\"firing\"}").at("/data/result");
            assertThat(alerts).as("alerts that fire in a healthy system").isEmpty();
        }
    }

    private WestboundConfig config(SamplePress press, int port) throws Exception {
        Path sources = SampleSources.write(directory.resolve("sources"), press.base());
        return WestboundConfig.of(Settings.defaults()
                .with("data", directory.resolve("data"), "test")
                .with("kafka.port", 0, "test")
                .with("http.port", port, "test")
                .with("ingest.sources", sources, "test")
                .with("ingest.contact", "http://127.0.0.1/demo", "test"));
    }

    private static List<String> empty(RunningPrometheus prometheus) throws Exception {
        List<String> empty = new ArrayList<>();
        for (PanelFile file : PanelFile.all()) {
            for (PanelFile.Panel panel : file.panels()) {
                for (PanelFile.Query query : panel.queries()) {
                    JsonNode answer = prometheus.query(DashboardIT.concrete(query));
                    assertThat(answer.path("status").asText())
                            .as(answer.toString())
                            .isEqualTo("success");
                    boolean demanded = panel.empty().isEmpty()
                            || IN_THE_DEMO.matcher(panel.empty()).matches();
                    if (demanded && answer.at("/data/result").isEmpty()) {
                        empty.add(panel.title() + ": " + query.expr());
                    }
                }
            }
        }
        return empty;
    }
}
