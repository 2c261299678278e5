package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.node.Node;
import io.westbound.deploy.node.Role;
import io.westbound.deploy.sample.SamplePress;
import io.westbound.deploy.sample.SampleSources;
import io.westbound.schemas.Topics;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Provokes alerts for real, with every length of time in the rules cut to a tenth. Takes some minutes, so it is run on
 * demand: see deploy/gameday/README.md.
 */
@EnabledIfSystemProperty(named = "westbound.gameday", matches = "true")
class GameDayIT {

    private static final Pattern MINUTES = Pattern.compile("\\b(\\d+)m\\b");
    private static final Pattern HOURS = Pattern.compile("\\b(\\d+)h\\b");
    private static final Duration SLACK = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @Test
    void sourceDiesPoisonArrivesNodeStops() throws Exception {
        int port = RunningPrometheus.freePort();
        try (RunningPrometheus prometheus = RunningPrometheus.start(directory.resolve("prometheus"), port, hurried());
                SamplePress press = SamplePress.start(0, InetAddress.getLoopbackAddress());
                Node node = Node.start(config(press, port), EnumSet.allOf(Role.class))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> value(prometheus, "sum(westbound_streams_articles_total)") > 50);
            assertThat(firing(prometheus, "SourceSilent|DeadLetters|WestboundDown"))
                    .isZero();
            poison(node);
            fires(prometheus, "DeadLetters", Duration.ofSeconds(6));
            press.close();
            fires(prometheus, "SourceSilent", Duration.ofSeconds(15 + 60));
            node.close();
            fires(prometheus, "WestboundDown", Duration.ofSeconds(12));
        }
    }

    @Test
    void brokerStopsAndRecovers() throws Exception {
        try (ObservedNode node = new ObservedNode(directory.resolve("node"));
                RunningPrometheus prometheus =
                        RunningPrometheus.start(directory.resolve("prometheus"), node.server.port(), hurried())) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> value(prometheus, "westbound_lag_read_timestamp_seconds") > 0);
            node.stopBroker();
            fires(prometheus, "BrokerUnreachable", Duration.ofSeconds(12 + 6 + 10));
        }
    }

    @Test
    void messengerIsDown() throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        NodeMeters meters = new NodeMeters(registry);
        meters.counter(NodeMeter.DELIVERIES, "dingtalk", "failed");
        try (ObserveServer server = ObserveServer.start(new InetSocketAddress("127.0.0.1", 0), registry, new Health());
                RunningPrometheus prometheus =
                        RunningPrometheus.start(directory.resolve("prometheus"), server.port(), hurried())) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> value(prometheus, "count(westbound_deliveries_total)") > 0);
            await().pollInterval(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> {
                meters.counter(NodeMeter.DELIVERIES, "dingtalk", "failed").increment();
                return firing(prometheus, "DeliveryFailing") > 0;
            });
        }
    }

    private static void poison(Node node) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(node.client(), new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < 5; i++) {
                producer.send(new ProducerRecord<>(Topics.PAGES.name(), "host-" + i, new byte[] {1, 2, 3}));
            }
        }
    }

    private static void fires(RunningPrometheus prometheus, String alert, Duration promised) {
        long start = System.nanoTime();
        await().atMost(promised.plus(SLACK))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> firing(prometheus, alert) > 0);
        System.out.printf(
                "%-18s promised %3d s, fired after %3d s%n",
                alert,
                promised.toSeconds(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private static int firing(RunningPrometheus prometheus, String alerts) throws Exception {
        return prometheus
                .query("ALERTS{alertstate=\"firing\", alertname=~\"" + alerts + "\"}")
                .at("/data/result")
                .size();
    }

    private static double value(RunningPrometheus prometheus, String expr) throws Exception {
        return prometheus.query(expr).at("/data/result/0/value/1").asDouble(-1);
    }

    /** The shipped rules, ten times as impatient. */
    private Path hurried() throws Exception {
        String rules = Shipped.text("prometheus/rules.yml").replace("> 120", "> 12");
        rules = MINUTES.matcher(rules).replaceAll(match -> Integer.parseInt(match.group(1)) * 6 + "s");
        rules = HOURS.matcher(rules).replaceAll(match -> Integer.parseInt(match.group(1)) * 6 + "m");
        return Files.writeString(directory.resolve("hurried.yml"), rules);
    }

    private WestboundConfig config(SamplePress press, int port) throws Exception {
        Path sources = SampleSources.write(directory.resolve("sources"), press.base());
        for (Path file : Files.list(sources).toList()) {
            Files.writeString(file, Files.readString(file).replace("every: 10m", "every: 5s\n  most: 5s"));
        }
        return WestboundConfig.of(Settings.defaults()
                .with("data", directory.resolve("data"), "test")
                .with("kafka.port", 0, "test")
                .with("http.port", port, "test")
                .with("ingest.sources", sources, "test")
                .with("ingest.contact", "http://127.0.0.1/demo", "test"));
    }
}
