package io.westbound.streams.topology;

import io.westbound.event.Alert;
import io.westbound.event.DeadLetter;
import io.westbound.event.FollowUp;
import io.westbound.event.Lead;
import io.westbound.event.Signal;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.leads.LeadId;
import io.westbound.streams.leads.Region;
import io.westbound.streams.region.RegionLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology on a stage: events go in at their time, what comes out is collected. */
final class Play implements AutoCloseable {

    static final Region REGION = RegionLoader.load(null, "shaanxi");

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Signal> signals;
    private final TestInputTopic<String, FollowUp> followUps;
    private final TestOutputTopic<String, Alert> alerts;
    private final TestOutputTopic<String, Lead> leads;
    private final TestOutputTopic<String, DeadLetter> deadLetters;
    private Instant now;
    private int number;

    Play(Instant start, Path state) {
        this(
                start,
                state,
                new Understanding(
                        page -> {
                            throw new IllegalStateException("no pages in this play");
                        },
                        Samples::judged,
                        REGION));
    }

    Play(Instant start, Path state, Understanding knows) {
        Properties settings = StreamSettings.of(Map.of(), "play", "");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        now = start;
        driver = new TopologyTestDriver(LeadTopology.build(knows, Names.LIVE, settings), settings, start);
        signals = in(Topics.SIGNALS);
        followUps = in(Topics.FOLLOW_UPS);
        alerts = out(Topics.ALERTS);
        leads = out(Topics.LEADS);
        deadLetters = out(Topics.DEAD_LETTERS);
    }

    /** Goes on to a time. */
    void until(Instant time) {
        if (time.isAfter(now)) {
            driver.advanceWallClockTime(Duration.between(now, time));
            now = time;
        }
    }

    /** Does what a line says. */
    void act(String verb, String rest) {
        Script.events(verb, rest, now, ++number).forEach(this::tell);
        driver.advanceWallClockTime(Duration.ofSeconds(2));
        now = now.plusSeconds(2);
    }

    private <V extends SpecificRecord> void tell(Script.Event<V> event) {
        in(event.topic()).pipeInput(event.key(), event.value(), now);
    }

    void tell(Signal signal) {
        signals.pipeInput(signal.getFirm().getFirmId(), signal, now);
    }

    /** Alerts since the last call. */
    List<Alert> alerts() {
        return new ArrayList<>(alerts.readValuesToList());
    }

    /** The leads as a reader of the compacted topic holds them, of all that was written since the last call. */
    Map<String, Lead> leads() {
        return leads.readKeyValuesToMap();
    }

    /** Alerts of one team since the last call. */
    List<Alert> alertsOf(String team) {
        return out(Topics.alertsOf(team)).readValuesToList();
    }

    List<DeadLetter> deadLetters() {
        return deadLetters.readValuesToList();
    }

    TopologyTestDriver driver() {
        return driver;
    }

    static String leadId(String firm, String site) {
        return LeadId.of(Samples.firmId(firm), site);
    }

    <V extends SpecificRecord> TestInputTopic<String, V> in(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), topic.serde().serializer());
    }

    private <V extends SpecificRecord> TestOutputTopic<String, V> out(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.serde().deserializer());
    }

    @Override
    public void close() {
        driver.close();
    }
}
