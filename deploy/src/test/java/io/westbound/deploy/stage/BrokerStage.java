package io.westbound.deploy.stage;

import static org.awaitility.Awaitility.await;

import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.deploy.work.Sender;
import io.westbound.deploy.work.Snapshot;
import io.westbound.event.Alert;
import io.westbound.event.DeadLetter;
import io.westbound.event.Lead;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.Streams;
import io.westbound.streams.region.RegionLoader;
import io.westbound.streams.topology.LeadTopology;
import io.westbound.streams.topology.Names;
import io.westbound.streams.topology.Samples;
import io.westbound.streams.topology.Script;
import io.westbound.streams.topology.StreamSettings;
import io.westbound.streams.topology.Understanding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/**
 * The live topology with its live settings on a broker in this process, on a clock that can be put forward. Alerts are
 * read as teams read them, committed only.
 */
final class BrokerStage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int FETCH_WAIT_MS = 10;
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final String APPLICATION = "stage";
    private static final List<String> INPUTS = List.of(
            Topics.ARTICLES.name(),
            Topics.SIGNALS.name(),
            Topics.FOLLOW_UPS.name(),
            APPLICATION + "-follow-ups-by-firm-repartition");

    private final StageClock clock;
    private final EmbeddedBroker broker;
    private final Map<String, Object> client;
    private final Admin admin;
    private final Sender sender;
    private final KafkaStreams streams;
    private final Metric ticks;
    private final Metric commits;
    private final KafkaConsumer<byte[], byte[]> rest;
    private final KafkaConsumer<byte[], byte[]> alerts;
    private int number;

    BrokerStage(Instant start, Path folder) {
        clock = new StageClock(start);
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(client);
        TopicSetup setup = new TopicSetup(admin, PATIENCE);
        setup.ensure(Topics.all());
        setup.ensure(Streams.regionTeams(null, "shaanxi").stream()
                .map(team -> Topics.alertsOf(team.getTeamId()))
                .toList());
        Properties settings = StreamSettings.of(client, APPLICATION, "");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        Understanding knows = new Understanding(
                page -> {
                    throw new IllegalStateException("no pages on this stage");
                },
                Samples::judged,
                RegionLoader.load(null, "shaanxi"));
        streams = new KafkaStreams(LeadTopology.build(knows, Names.LIVE, settings), settings, clock);
        streams.start();
        await().atMost(PATIENCE).until(() -> streams.state() == KafkaStreams.State.RUNNING);
        ticks = count("punctuate-total");
        commits = count("commit-total");
        sender = new Sender(client);
        rest = reader(INPUTS);
        alerts = reader(List.of(Topics.ALERTS.name()));
        alerts.seekToBeginning(alerts.assignment());
    }

    /** Goes on to a time, at which everything that is due has been done. */
    void until(Instant time) {
        clock.until(time);
        double before = value(ticks);
        await().atMost(PATIENCE).pollInterval(POLL).until(() -> value(ticks) > before);
        settle();
    }

    /** Does what a line says; what follows from it follows at the next {@link #until}. */
    void act(String verb, String rest, Instant now) {
        Script.events(verb, rest, now, ++number).forEach(this::send);
    }

    /** Waits until all that was told is worked off, and lets a moment pass. */
    void settle() {
        double before = value(commits);
        await().atMost(PATIENCE).pollInterval(POLL).until(() -> value(commits) > before && remaining() == 0);
    }

    private <V extends SpecificRecord> void send(Script.Event<V> event) {
        Topic<V> topic = event.topic();
        byte[] value = topic.serde().serializer().serialize(topic.name(), event.value());
        sender.send(new ProducerRecord<>(topic.name(), event.key().getBytes(StandardCharsets.UTF_8), value));
        if (List.of(Topics.TEAMS, Topics.PARKS, Topics.PROJECTS, Topics.FIRMS).contains(topic)) {
            await().atMost(PATIENCE)
                    .pollInterval(POLL)
                    .until(() -> event.value().equals(kept(topic, event.key())));
        }
    }

    private Object kept(Topic<?> topic, String key) {
        return streams.store(StoreQueryParameters.fromNameAndType(
                        topic.name(), QueryableStoreTypes.<String, Object>keyValueStore()))
                .get(key);
    }

    /** A count of the stream thread, of which there is one. */
    private Metric count(String name) {
        return streams.metrics().values().stream()
                .filter(each -> each.metricName().name().equals(name)
                        && each.metricName().group().equals("stream-thread-metrics"))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Metric metric) {
        return (double) metric.metricValue();
    }

    /** Records of the stream's inputs that it has not yet committed. */
    private long remaining() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(APPLICATION)
                .partitionsToOffsetAndMetadata()
                .get();
        rest.assignment().forEach(partition -> {
            OffsetAndMetadata offset = committed.get(partition);
            rest.seek(partition, offset == null ? 0 : offset.offset());
        });
        Map<TopicPartition, Long> ends = rest.endOffsets(rest.assignment());
        long left = 0;
        while (left == 0 && ends.entrySet().stream().anyMatch(end -> rest.position(end.getKey()) < end.getValue())) {
            left += rest.poll(POLL).count();
        }
        return left;
    }

    private KafkaConsumer<byte[], byte[]> reader(List<String> topics) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("fetch.max.wait.ms", FETCH_WAIT_MS); // a seek waits for the fetch under way
        KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        reader.assign(topics.stream()
                .flatMap(topic -> reader.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        return reader;
    }

    /** Alerts committed since the last call; those of one lead in their order. */
    List<Alert> alerts() {
        List<Alert> told = new ArrayList<>();
        Map<TopicPartition, Long> ends = alerts.endOffsets(alerts.assignment());
        while (ends.entrySet().stream().anyMatch(end -> alerts.position(end.getKey()) < end.getValue())) {
            alerts.poll(POLL)
                    .forEach(record ->
                            told.add(Topics.ALERTS.serde().deserializer().deserialize(record.topic(), record.value())));
        }
        return told;
    }

    Map<String, Lead> leads() {
        return Snapshot.latest(client, Topics.LEADS);
    }

    Map<String, DeadLetter> deadLetters() {
        return Snapshot.latest(client, Topics.DEAD_LETTERS);
    }

    /** The clock of the stage. */
    Instant now() {
        return Instant.ofEpochMilli(clock.milliseconds());
    }

    /** How long a line takes on the stage. */
    static Duration moment() {
        return MOMENT;
    }

    @Override
    public void close() {
        sender.close();
        streams.close(Duration.ofSeconds(8));
        rest.close();
        alerts.close();
        admin.close();
        broker.close();
    }
}
