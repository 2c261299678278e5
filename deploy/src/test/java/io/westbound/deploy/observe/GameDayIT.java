package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.westbound.deploy.config.Channel;
import io.westbound.deploy.config.Secret;
import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.deliver.Deliveries;
import io.westbound.deploy.node.Node;
import io.westbound.deploy.node.Role;
import io.westbound.deploy.sample.SamplePress;
import io.westbound.deploy.sample.SampleSources;
import io.westbound.event.AlertKind;
import io.westbound.schemas.Topics;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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
            fires(prometheus, "DeadLetters", Duration.ofSeconds(6 + 5 + 2));
            press.close();
            fires(prometheus, "SourceSilent", Duration.ofSeconds(15 + 60 + 2));
            node.close();
            fires(prometheus, "WestboundDown", Duration.ofSeconds(12 + 2));
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
            fires(prometheus, "BrokerUnreachable", Duration.ofSeconds(12 + 6 + 10 + 2));
        }
    }

    @Test
    void oneListIsEmptyAndTheOtherIsRebuilt() throws Exception {
        int port = RunningPrometheus.freePort();
        try (RunningPrometheus prometheus = RunningPrometheus.start(directory.resolve("prometheus"), port, hurried());
                FickleSite site = new FickleSite();
                Node node = Node.start(
                        config(site.sources(directory.resolve("sources")), port), EnumSet.allOf(Role.class))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> value(prometheus, "sum(westbound_source_items_total)") >= 3
                            && value(prometheus, "count(westbound_source_success_timestamp_seconds > 1)") == 2);
            assertThat(firing(prometheus, "SourceSilent")).isZero();
            site.breakDown();
            fires(prometheus, "SourceSilent\", source=\"" + FickleSite.EMPTIED, Duration.ofSeconds(15 + 60 + 2));
            fires(prometheus, "SourceSilent\", source=\"" + FickleSite.REBUILT, Duration.ofSeconds(15 + 60 + 2));
            assertThat(value(prometheus, "sum(westbound_ingest_reasons_total{reason=\"no-links\"})"))
                    .as("the reason that the runbook names")
                    .isPositive();
        }
    }

    @Test
    void messengerIsDown() throws Exception {
        try (ObservedNode node = new ObservedNode(directory.resolve("node"));
                RunningPrometheus prometheus =
                        RunningPrometheus.start(directory.resolve("prometheus"), node.server.port(), hurried());
                Deliveries deliveries = Deliveries.start(toNobody(), node.client, node.registry)) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> value(prometheus, "count(westbound_delivery_waiting_seconds)") > 0);
            assertThat(firing(prometheus, "DeliveryFailing")).isZero();
            node.ensure(Topics.alertsOf("head"));
            node.put(Topics.alertsOf("head"), "a", Events.alert("l1", AlertKind.NEW, Instant.now()));
            node.flush();
            await().atMost(PATIENCE).until(() -> value(prometheus, "sum(westbound_deliveries_total)") > 0);
            fires(prometheus, "DeliveryFailing", Duration.ofSeconds(18 + 12 + 2));
            assertThat(deliveries.causes()).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** A channel to a port at which nobody listens. */
    private static WestboundConfig.Deliver toNobody() throws Exception {
        Channel channel = new Channel(
                "nobody",
                Channel.Kind.DINGTALK,
                List.of("head"),
                Secret.of("http://127.0.0.1:" + RunningPrometheus.freePort() + "/robot/send?access_token=x"),
                Secret.of(""));
        return new WestboundConfig.Deliver(
                List.of(channel), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofDays(1), Duration.ofDays(1));
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
                "%-45s promised %3d s, fired after %3d s%n",
                alert.replace("\"", ""),
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
        String rules =
                Shipped.text("prometheus/rules.yml").replace("> 120", "> 12").replace("> 180", "> 18");
        rules = MINUTES.matcher(rules).replaceAll(match -> Integer.parseInt(match.group(1)) * 6 + "s");
        rules = HOURS.matcher(rules).replaceAll(match -> Integer.parseInt(match.group(1)) * 6 + "m");
        return Files.writeString(directory.resolve("hurried.yml"), rules);
    }

    private WestboundConfig config(SamplePress press, int port) throws Exception {
        return config(sources(press), port);
    }

    private Path sources(SamplePress press) throws Exception {
        Path sources = SampleSources.write(directory.resolve("sources"), press.base());
        for (Path file : Files.list(sources).toList()) {
            Files.writeString(file, Files.readString(file).replace("every: 10m", "every: 5s\n  most: 5s"));
        }
        return sources;
    }

    private WestboundConfig config(Path sources, int port) {
        return WestboundConfig.of(Settings.defaults()
                .with("data", directory.resolve("data"), "test")
                .with("kafka.port", 0, "test")
                .with("http.port", port, "test")
                .with("ingest.sources", sources, "test")
                .with("ingest.contact", "http://127.0.0.1/demo", "test"));
    }
}
