package io.westbound.deploy.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.deploy.config.Channel;
import io.westbound.deploy.config.Secret;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.work.Sender;
import io.westbound.deploy.work.Snapshot;
import io.westbound.event.Alert;
import io.westbound.event.DeadLetter;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Couriers on a real broker, with a messenger on this machine. Every test has teams and a channel of its own. */
class DeliveriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static Map<String, Object> client;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private FakeMessenger messenger;
    private String name;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        ensure(List.of(Topics.DEAD_LETTERS));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start(TestInfo test) throws Exception {
        messenger = new FakeMessenger();
        name = test.getTestMethod()
                .orElseThrow()
                .getName()
                .toLowerCase(java.util.Locale.ROOT)
                .substring(0, 20);
    }

    @AfterEach
    void stop() {
        messenger.close();
    }

    @Test
    void anAlertOfTwoTeamsIsToldOnceAndEveryRevisionIsTold() throws Exception {
        topics("-a", "-b");
        try (Deliveries running = deliver("-a", "-b")) {
            put("-a", Alerts.alert("x", 1));
            put("-b", Alerts.alert("x", 1));
            put("-a", Alerts.alert("x", 2));
            put("-b", Alerts.alert("y", 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(messenger.told).hasSize(3));
            put("-b", Alerts.alert("x", 2));
            put("-b", Alerts.alert("z", 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(messenger.told).hasSize(4));
            assertThat(running.causes()).isEmpty();
        }
        assertThat(messenger.told).filteredOn(text -> text.contains("x 第1版")).hasSize(1);
        assertThat(messenger.told).filteredOn(text -> text.contains("x 第2版")).hasSize(1);
        assertThat(messenger.traces).contains(TRACE);
        assertThat(count("delivered")).isEqualTo(4);
    }

    @Test
    void afterARestartOnlyWhatIsNewIsTold() throws Exception {
        topics("-a", "-b");
        put("-a", Alerts.alert("before", 1));
        try (Deliveries running = deliver("-a", "-b")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(messenger.told).hasSize(1));
        }
        put("-b", Alerts.alert("before", 1));
        put("-a", Alerts.alert("after", 1));
        try (Deliveries running = deliver("-a", "-b")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(messenger.told).hasSize(2));
        }
        assertThat(messenger.told.get(1)).contains("after 第1版");
    }

    @Test
    void aMessengerThatIsDownIsTriedUntilItTakesTheMessage() throws Exception {
        topics("-a");
        messenger.status = 503;
        try (Deliveries running = deliver("-a")) {
            put("-a", Alerts.alert("x", 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count("retried")).isPositive());
            assertThat(waiting()).isPositive();
            messenger.status = 200;
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count("delivered")).isEqualTo(1));
        }
        assertThat(messenger.told).hasSize(1);
        assertThat(waiting()).isZero();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatIsRefusedGoesToTheDeadLettersAndCanBePutBack() throws Exception {
        topics("-a");
        messenger.answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
        try (Deliveries running = deliver("-a")) {
            put("-a", Alerts.alert("x", 1));
            put("-a", Alerts.alert("y", 1));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters()).hasSize(2));
            DeadLetter letter = letters().get(0);
            assertThat(letter.getStep()).isEqualTo("deliver");
            assertThat(letter.getMessage()).contains("channel " + name, "93000").doesNotContain("token-4711");
            assertThat(count("refused")).isEqualTo(2);
            messenger.answer = "{\"errcode\":0}";
            messenger.told.clear();
            putBack(letter);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(messenger.told).hasSize(1));
        }
    }

    @Test
    void aRecordThatIsNoAlertStopsNobody() throws Exception {
        topics("-a");
        try (Sender sender = new Sender(client);
                Deliveries running = deliver("-a")) {
            sender.send(new ProducerRecord<>(topic("-a").name(), new byte[] {1}, new byte[] {1, 2, 3}));
            put("-a", Alerts.alert("x", 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(messenger.told).hasSize(1));
            assertThat(letters()).hasSize(1);
        }
    }

    @Test
    void aTeamThatIsFoundedLaterIsToldToo() throws Exception {
        try (Deliveries running = deliver("-a")) {
            topics("-a");
            put("-a", Alerts.alert("x", 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(messenger.told).hasSize(1));
        }
    }

    private Deliveries deliver(String... teams) {
        Channel channel = new Channel(
                name,
                Channel.Kind.WECOM,
                java.util.Arrays.stream(teams).map(team -> name + team).toList(),
                Secret.of(messenger.url()),
                Secret.of(""));
        return Deliveries.start(
                new WestboundConfig.Deliver(
                        List.of(channel),
                        Duration.ofMillis(1),
                        Duration.ofSeconds(2),
                        Duration.ofDays(1),
                        Duration.ofDays(1)),
                client,
                registry);
    }

    private void put(String team, Alert alert) {
        try (Sender sender = new Sender(client)) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    topic(team).name(),
                    alert.getAlertId().getBytes(StandardCharsets.UTF_8),
                    Topics.ALERTS.serde().serializer().serialize("", alert));
            record.headers().add("traceparent", TRACE.getBytes(StandardCharsets.US_ASCII));
            sender.send(record);
        }
    }

    /** What {@code deadletters retry} does. */
    private static void putBack(DeadLetter letter) {
        try (Sender sender = new Sender(client)) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    letter.getTopic(),
                    letter.getKey().array(),
                    letter.getValue().array());
            letter.getHeaders().forEach((key, value) -> record.headers().add(key, value.array()));
            sender.send(record);
        }
    }

    private List<DeadLetter> letters() {
        return Snapshot.latest(client, Topics.DEAD_LETTERS).values().stream()
                .filter(letter -> letter.getTopic().startsWith("alerts." + name))
                .toList();
    }

    private double count(String outcome) {
        return registry.get("westbound.deliveries")
                .tags("channel", name, "outcome", outcome)
                .counter()
                .count();
    }

    private double waiting() {
        return registry.get("westbound.delivery.waiting").gauge().value();
    }

    private Topic<Alert> topic(String team) {
        return Topics.alertsOf(name + team);
    }

    private void topics(String... teams) {
        ensure(java.util.Arrays.stream(teams).map(this::topic).toList());
    }

    private static void ensure(List<? extends Topic<?>> topics) {
        try (Admin admin = Admin.create(client)) {
            new TopicSetup(admin, PATIENCE).ensure(topics);
        }
    }
}
