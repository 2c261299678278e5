package io.westbound.streams.topology;

import io.westbound.event.Alert;
import io.westbound.event.DeadLetter;
import io.westbound.event.Firm;
import io.westbound.event.FollowUp;
import io.westbound.event.Lead;
import io.westbound.event.Level;
import io.westbound.event.Park;
import io.westbound.event.Project;
import io.westbound.event.Signal;
import io.westbound.event.Team;
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
        number++;
        switch (verb) {
            case "signal" -> tell(Samples.signal(Fields.of(rest), now, number));
            case "copies" -> copies(rest);
            case "article" -> {
                Fields fields = Fields.of(rest);
                in(Topics.ARTICLES).pipeInput(fields.get("at", "page"), Samples.article(fields, now, number), now);
            }
            case "step" -> {
                String kind = rest.split(" ", 2)[0];
                FollowUp step = Samples.step(
                        kind, Fields.of(rest.substring(kind.length()).strip()), now, number);
                followUps.pipeInput(step.getLeadId(), step, now);
            }
            case "team" -> in(Topics.TEAMS).pipeInput(Fields.of(rest).get("id", ""), team(Fields.of(rest)));
            case "project" -> in(Topics.PROJECTS).pipeInput(Fields.of(rest).get("id", ""), project(Fields.of(rest)));
            case "firm" ->
                in(Topics.FIRMS).pipeInput(Samples.firmId(Fields.of(rest).get("id", "")), firm(Fields.of(rest)));
            case "park" -> in(Topics.PARKS).pipeInput(Fields.of(rest).get("id", ""), park(Fields.of(rest)));
            case "wait" -> number--;
            default -> throw new IllegalArgumentException("unknown verb " + verb);
        }
        driver.advanceWallClockTime(Duration.ofSeconds(2));
        now = now.plusSeconds(2);
    }

    void tell(Signal signal) {
        signals.pipeInput(signal.getFirm().getFirmId(), signal, now);
    }

    private void copies(String rest) {
        Fields fields = Fields.of(rest);
        int count = Integer.parseInt(fields.get("count", "1000"));
        for (int i = 0; i < count; i++) {
            Signal copy = Samples.signal(fields, now, number * 10_000 + i);
            tell(Signal.newBuilder(copy)
                    .setSourceName(fields.get("source", "站")
                            + (fields.get("source", "").isEmpty() ? i : ""))
                    .setContentHash("the-same")
                    .build());
        }
    }

    private static Team team(Fields fields) {
        return Team.newBuilder()
                .setTeamId(fields.get("id", ""))
                .setName(fields.get("name", "队"))
                .setDesk(fields.get("desk", "squad"))
                .setTerritory(Samples.list(fields.get("territory", "")))
                .setIndustries(Samples.list(fields.get("industries", "")))
                .setParks(Samples.list(fields.get("parks", "")))
                .setWatchlist(Samples.list(fields.get("watches", "")))
                .setMinimumLevel(Level.valueOf(fields.get("level", "WATCH")))
                .build();
    }

    private Project project(Fields fields) {
        return Project.newBuilder()
                .setProjectId(fields.get("id", ""))
                .setTitle(fields.get("title", "项目"))
                .setIndustries(Samples.list(fields.get("industries", "")))
                .setKeywords(Samples.list(fields.get("words", "")))
                .setStatus(fields.get("status", "open"))
                .setUpdatedAt(now)
                .build();
    }

    private static Firm firm(Fields fields) {
        return Firm.newBuilder()
                .setFirmId(Samples.firmId(fields.get("id", "")))
                .setFullName(fields.get("id", ""))
                .setShortName(fields.get("id", ""))
                .setTags(Samples.list(fields.get("tags", "")))
                .setSuppliers(Samples.list(fields.get("suppliers", "")).stream()
                        .map(Samples::firmId)
                        .toList())
                .setIndustry(fields.get("industry", ""))
                .setSeat(fields.get("seat", ""))
                .build();
    }

    private static Park park(Fields fields) {
        return Park.newBuilder()
                .setParkId(fields.get("id", ""))
                .setName(fields.get("name", "园"))
                .setDivision(fields.get("division", "6101"))
                .setLevel(fields.get("level", "state"))
                .setType(fields.get("type", "transfer-dedicated"))
                .setIndustries(Samples.list(fields.get("industries", "")))
                .setSpareLandMu(fields.get("mu", "").isEmpty() ? null : Double.valueOf(fields.get("mu", "")))
                .build();
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
