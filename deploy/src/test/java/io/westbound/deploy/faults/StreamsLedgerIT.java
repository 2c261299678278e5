package io.westbound.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.deploy.node.Drain;
import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.Article;
import io.westbound.event.Lead;
import io.westbound.event.Page;
import io.westbound.event.Signal;
import io.westbound.event.Team;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.Streams;
import io.westbound.streams.StreamsMeters;
import io.westbound.streams.topology.Names;
import io.westbound.streams.topology.Understanding;
import io.westbound.streams.wire.Reading;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that understands is killed while pages come in; then everything it wrote is recounted from {@code pages}
 * alone. Short by default; {@code -Plong} kills it five times and takes thousands of firms.
 */
class StreamsLedgerIT {

    private static final int FIRMS = Integer.getInteger("ledger.firms", 60);
    private static final int PAGES_A_SECOND = 8 + FIRMS / 100;
    private static final int KILLS = Integer.getInteger("faults.kills", 1);
    private static final Duration PATIENCE = Duration.ofMinutes(3).plusMillis(100L * FIRMS);
    private static final String RECOUNT = "recount.";

    @TempDir
    Path folder;

    @Test
    void killedUnderLoadItReflectsEveryPageExactlyOnce() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(client)) {
                prepare(admin);
                List<Page> pages = MovingFirms.pages(FIRMS);
                Thread load = new Thread(() -> send(client, pages), "load");
                load.start();
                for (int kill = 1; kill <= KILLS; kill++) {
                    try (ProcessUnderTest process = start(broker)) {
                        int goal = kill * pages.size() / (KILLS + 1);
                        await("articles before kill " + kill)
                                .atMost(PATIENCE)
                                .until(() ->
                                        Ledger.read(client, Topics.ARTICLES).size() >= goal);
                        process.kill();
                    }
                }
                load.join();
                try (ProcessUnderTest process = start(broker)) {
                    awaitDrained(admin, client, Streams.APPLICATION_ID);
                    assertThat(process.isAlive()).as(process.output()).isTrue();
                }
                recount(admin, client, pages);
            }
        }
    }

    private static void prepare(Admin admin) {
        TopicSetup setup = new TopicSetup(admin, PATIENCE);
        setup.ensure(Topics.all());
        List<Team> teams = Streams.regionTeams(null, "shaanxi");
        setup.ensure(Stream.of("", RECOUNT)
                .flatMap(prefix -> teams.stream().map(team -> new Names(prefix).own(Topics.alertsOf(team.getTeamId()))))
                .toList());
        setup.ensure(new Names(RECOUNT).written());
    }

    private ProcessUnderTest start(EmbeddedBroker broker) throws Exception {
        return ProcessUnderTest.start(
                folder.resolve("streams.log"),
                "up",
                "--roles",
                "streams",
                "--bootstrap",
                broker.bootstrapServers(),
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "0");
    }

    private static void send(Map<String, Object> client, List<Page> pages) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.idempotence", true);
        try (KafkaProducer<String, Page> producer = new KafkaProducer<>(
                settings, new StringSerializer(), Topics.PAGES.serde().serializer())) {
            for (Page page : pages) {
                String host = URI.create(page.getUrl()).getHost();
                producer.send(new ProducerRecord<>(Topics.PAGES.name(), host, page));
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / PAGES_A_SECOND);
            }
        }
    }

    private static void awaitDrained(Admin admin, Map<String, Object> client, String group) {
        Drain drain = new Drain(admin, client);
        await(group + " is done")
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(2))
                .until(() -> drain.remaining(group) == 0);
    }

    /** Everything that was written against what the pages say, and against a run that nobody disturbed. */
    private void recount(Admin admin, Map<String, Object> client, List<Page> sent) throws Exception {
        List<Page> pages = Ledger.read(client, Topics.PAGES);
        assertThat(ids(pages, Page::getPageId)).containsExactlyInAnyOrderElementsOf(ids(sent, Page::getPageId));
        assertThat(ids(Ledger.read(client, Topics.ARTICLES), Article::getArticleId))
                .containsExactlyInAnyOrderElementsOf(articles(pages));
        Streams.Plan clean = new Streams.Plan(
                null, "shaanxi", "westbound-recount", folder.resolve("recount"), 2, RECOUNT, Duration.ZERO);
        try (Streams streams = Streams.start(clean, client, new SimpleMeterRegistry())) {
            await().atMost(PATIENCE)
                    .until(() -> streams.causes().isEmpty()
                            && Ledger.read(client, new Names(RECOUNT).own(Topics.ARTICLES))
                                            .size()
                                    == pages.size());
            awaitDrained(admin, client, clean.application());
        }
        assertThat(Ledger.read(client, Topics.DEAD_LETTERS)).isEmpty();
        same(client, Topics.SIGNALS, StreamsLedgerIT::signal);
        same(client, Topics.ALERTS, StreamsLedgerIT::alert);
        assertThat(leads(client, Topics.LEADS)).isEqualTo(leads(client, new Names(RECOUNT).own(Topics.LEADS)));
        revisionsRise(Ledger.read(client, Topics.ALERTS));
    }

    private static List<String> articles(List<Page> pages) {
        Understanding knows = Understanding.load(null, "shaanxi", new StreamsMeters(new SimpleMeterRegistry()));
        List<String> ids = new ArrayList<>();
        for (Page page : pages) {
            Reading reading = knows.reader().apply(page);
            assertThat(reading).isInstanceOf(Reading.Articles.class);
            ((Reading.Articles) reading).articles().forEach(article -> ids.add(article.getArticleId()));
        }
        return ids;
    }

    private static <V extends SpecificRecord> void same(
            Map<String, Object> client, Topic<V> topic, Function<V, String> line) {
        List<String> written = ids(Ledger.read(client, topic), line);
        List<String> expected = ids(Ledger.read(client, new Names(RECOUNT).own(topic)), line);
        assertThat(expected).as(topic.name()).hasSizeGreaterThanOrEqualTo(FIRMS);
        assertThat(written).as(topic.name()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String signal(Signal signal) {
        return signal.getSignalId() + " rev " + signal.getRevision() + " " + signal.getRetracted() + " "
                + signal.getStage();
    }

    private static String alert(Alert alert) {
        return String.join(
                " ",
                alert.getLeadId(),
                Integer.toString(alert.getRevision()),
                alert.getKind().toString(),
                alert.getLevel().toString(),
                alert.getStage().toString(),
                alert.getReason().getZh(),
                alert.getTeams().toString(),
                Integer.toString(alert.getEvidence().size()));
    }

    /** The last word on each lead; its revision tells how often it was judged. */
    private static Map<String, String> leads(Map<String, Object> client, Topic<Lead> topic) {
        Map<String, String> leads = new TreeMap<>();
        Ledger.read(client, topic).stream()
                .filter(lead -> lead != null)
                .forEach(lead -> leads.put(
                        lead.getLeadId(),
                        lead.getRevision() + " " + lead.getStatus() + " " + lead.getStage() + " " + lead.getLevel()
                                + " " + lead.getEvidenceCount() + " " + lead.getAlertRevision()));
        return leads;
    }

    private static void revisionsRise(List<Alert> alerts) {
        Map<String, List<Integer>> revisions = new TreeMap<>();
        alerts.forEach(alert -> revisions
                .computeIfAbsent(alert.getAlertId(), id -> new ArrayList<>())
                .add(alert.getRevision()));
        revisions.forEach((id, told) -> assertThat(told)
                .as(id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, told.size()).boxed().toList()));
        assertThat(alerts).extracting(Alert::getKind).contains(AlertKind.NEW, AlertKind.RETRACTED);
    }

    private static <V> List<String> ids(List<V> values, Function<V, String> id) {
        return values.stream().map(id).toList();
    }
}
