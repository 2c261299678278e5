package io.westbound.deploy.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.deploy.cli.DeadLettersCommand;
import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.DeadLetter;
import io.westbound.event.FirmRef;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.event.Grade;
import io.westbound.event.Lead;
import io.westbound.event.Page;
import io.westbound.event.Signal;
import io.westbound.event.SourceType;
import io.westbound.event.Stage;
import io.westbound.event.Team;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.Streams;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole stream on a real broker: pages in, alerts, dead letters and a replay out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveStreamIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static Map<String, Object> client;
    private static Streams streams;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            TopicSetup setup = new TopicSetup(admin, PATIENCE);
            setup.ensure(Topics.all());
            setup.ensure(Streams.regionTeams(null, "shaanxi").stream()
                    .map(team -> Topics.alertsOf(team.getTeamId()))
                    .toList());
        }
        run("disk");
    }

    @AfterAll
    static void stop() {
        streams.close();
        broker.close();
    }

    @Test
    @Order(1)
    void aPageBecomesAnAlertOfTheRightTeams() {
        send(Topics.PAGES, "press", page("1", "长河电子股份有限公司关于签订搬迁补偿协议的公告", """
                深圳市长河电子股份有限公司位于深圳市宝安区的厂房被列入征收范围。近日，公司与深圳市宝安区人民政府签订了《搬迁补偿协议》，
                公司将获得搬迁补偿款3.2亿元。公司生产基地将整体搬迁，新的生产基地选址正在进行，公司主要产品为线路板和连接器。"""));
        Alert alert = awaitAlert(AlertKind.NEW);
        assertThat(alert.getTeams()).contains("guangzhou");
        assertThat(all(Topics.alertsOf("guangzhou")))
                .extracting(Alert::getAlertId)
                .contains(alert.getAlertId());
        assertThat(alert.getKnowledgeVersion()).isNotBlank();
    }

    @Test
    @Order(2)
    void recordsWithAFaultOfTheirOwnLeaveAndTheirNeighboursPass() {
        List<String> inputs = Stream.of(
                        Topics.PAGES,
                        Topics.ARTICLES,
                        Topics.SIGNALS,
                        Topics.FOLLOW_UPS,
                        Topics.TEAMS,
                        Topics.PARKS,
                        Topics.PROJECTS,
                        Topics.FIRMS)
                .<String>map(Topic::name)
                .toList();
        try (Sender sender = new Sender(client)) {
            inputs.forEach(topic -> sender.send(new ProducerRecord<>(topic, bytes("x"), new byte[] {1, 2})));
        }
        send(
                Topics.TEAMS,
                "A B",
                Team.newBuilder().setTeamId("A B").setName("名").build());
        await().atMost(PATIENCE).until(() -> letters().size() == inputs.size() + 1);
        assertThat(letters().values())
                .extracting(DeadLetter::getTopic)
                .containsAll(inputs)
                .filteredOn("teams"::equals)
                .hasSize(2);
        assertThat(letters().values()).allSatisfy(letter -> {
            assertThat(letter.getCause()).isEqualTo(SerializationException.class.getName());
            assertThat(letter.getValue()).isNotNull();
        });
        assertThat(streams.causes()).isEmpty();
    }

    @Test
    @Order(3)
    void aClaimIsToldToAllAndSurvivesARestartOnANewDisk() {
        Lead lead = Snapshot.latest(client, Topics.LEADS).values().iterator().next();
        streams.close();
        run("other-disk");
        send(Topics.FOLLOW_UPS, lead.getLeadId(), claim("claim-1", lead.getLeadId()));
        Alert claimed = awaitAlert(AlertKind.UPDATED);
        assertThat(claimed.getClaim().getTeam()).isEqualTo("guangzhou");
        assertThat(claimed.getRevision()).isEqualTo(2);
        assertThat(all(Topics.ALERTS)).extracting(Alert::getRevision).containsExactly(1, 2);
    }

    @Test
    @Order(5)
    void aDeadLetterIsListedShownAndFlowsThroughWhenItIsTriedAgain() {
        String leadId = "name:迟来机电@";
        send(Topics.FOLLOW_UPS, leadId, claim("claim-2", leadId));
        await().atMost(PATIENCE)
                .until(() -> letters().values().stream()
                        .anyMatch(letter -> letter.getMessage().contains("does not exist")));
        String id = letters().entrySet().stream()
                .filter(letter -> letter.getValue().getMessage().contains("does not exist"))
                .findFirst()
                .orElseThrow()
                .getKey();
        assertThat(command("list")).contains(id).contains("does not exist");
        assertThat(command("show", id)).contains(id).contains("IllegalArgumentException");
        send(Topics.SIGNALS, "name:迟来机电", signal());
        await().atMost(PATIENCE)
                .until(() -> Snapshot.latest(client, Topics.LEADS).containsKey(leadId));
        assertThat(command("retry", id)).contains("1");
        await().atMost(PATIENCE)
                .until(() -> Snapshot.latest(client, Topics.LEADS).get(leadId).getClaim() != null);
    }

    @Test
    @Order(4)
    void aReplayUnderTheSameKnowledgeChangesNothingAndLeavesNothing() throws Exception {
        List<String> leftovers = List.of("replay-old.articles", "westbound-replay-old-cases-changelog");
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(leftovers.stream()
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        Map<String, Lead> again =
                new Replay(client, null, "shaanxi", Duration.ZERO, "it", folder.resolve("replay")).run(null, PATIENCE);
        LeadDiff diff = LeadDiff.of(Snapshot.latest(client, Topics.LEADS), again);
        assertThat(again).hasSize(1);
        assertThat(diff.fresh()).isEmpty();
        assertThat(diff.lost()).isEmpty();
        assertThat(diff.rescored()).isEmpty();
        assertThat(all(Topics.ALERTS)).hasSize(2);
        try (Admin admin = Admin.create(client)) {
            assertThat(admin.listTopics().names().get()).noneMatch(name -> name.contains("replay-"));
            assertThat(admin.listConsumerGroups().all().get())
                    .noneMatch(group -> group.groupId().contains("replay-"));
        }
    }

    private static Map<String, DeadLetter> letters() {
        return Snapshot.latest(client, Topics.DEAD_LETTERS);
    }

    private static String command(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--bootstrap", broker.bootstrapServers()));
        StringWriter out = new StringWriter();
        int code = new CommandLine(new DeadLettersCommand())
                .setOut(new PrintWriter(out, true))
                .execute(line.toArray(String[]::new));
        assertThat(code).as("%s", line).isZero();
        return out.toString();
    }

    private static FollowUp claim(String id, String leadId) {
        return FollowUp.newBuilder()
                .setFollowUpId(id)
                .setLeadId(leadId)
                .setKind(FollowUpKind.CLAIM)
                .setTeam("guangzhou")
                .setAt(Instant.now())
                .build();
    }

    private static Signal signal() {
        return Signal.newBuilder()
                .setSignalId("late")
                .setArticleId("late")
                .setPageId("late")
                .setFirm(FirmRef.newBuilder()
                        .setFirmId("name:迟来机电")
                        .setName("迟来机电")
                        .build())
                .setKind("SITE_SCOUTING")
                .setStage(Stage.SEARCH)
                .setConfidence(0.9)
                .setQuote("考察选址")
                .setTitle("考察")
                .setUrl("http://press.example/late")
                .setSourceId("exchange")
                .setPublished(Instant.now())
                .setFetchedAt(Instant.now())
                .setContentHash("late")
                .setKnowledgeVersion("k")
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void run(String disk) {
        streams = Streams.start(
                Streams.Plan.live(null, "shaanxi", folder.resolve(disk), 1), client, new SimpleMeterRegistry());
        await().atMost(PATIENCE).until(() -> streams.causes().isEmpty());
    }

    private static Alert awaitAlert(AlertKind kind) {
        await().atMost(PATIENCE).until(() -> all(Topics.ALERTS).stream().anyMatch(alert -> alert.getKind() == kind));
        return all(Topics.ALERTS).stream()
                .filter(alert -> alert.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static <V extends SpecificRecord> List<V> all(Topic<V> topic) {
        List<V> values = new ArrayList<>();
        Snapshot.each(client, topic, (key, value) -> values.add(value));
        return values;
    }

    private static <V extends SpecificRecord> void send(Topic<V> topic, String key, V value) {
        try (Sender sender = new Sender(client)) {
            sender.send(new ProducerRecord<>(
                    topic.name(), bytes(key), topic.serde().serializer().serialize(topic.name(), value)));
        }
    }

    private static Page page(String id, String title, String text) {
        String html = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><div><p>" + text
                + "</p><p>" + text + "</p></div></body></html>";
        return Page.newBuilder()
                .setPageId(id)
                .setUrl("http://press.example/" + id)
                .setFinalUrl("http://press.example/" + id)
                .setSourceId("exchange")
                .setSourceName("交易所公告")
                .setSourceType(SourceType.EXCHANGE)
                .setSourceGrade(Grade.A)
                .setFetchedAt(Instant.now())
                .setStatus(200)
                .setContentType("text/html")
                .setCharset("UTF-8")
                .setBody(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)))
                .setContentHash(id)
                .setListTitle(title)
                .setFilerName("长河电子")
                .build();
    }
}
