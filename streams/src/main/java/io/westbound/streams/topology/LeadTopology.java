package io.westbound.streams.topology;

import io.westbound.event.Alert;
import io.westbound.event.Article;
import io.westbound.event.Lead;
import io.westbound.event.Page;
import io.westbound.event.PageMemory;
import io.westbound.event.Signal;
import io.westbound.schemas.AvroSerde;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.leads.LeadId;
import io.westbound.streams.leads.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * From a page to the alerts of a team, as a list of named steps:
 *
 * <pre>
 * pages      ─ read-page ─────► articles
 * articles   ─ judge-article ─► signals
 * signals, follow-ups ─ cases ► leads, alerts, alerts.&lt;team&gt;, park-loads, and signals of firms that may follow an anchor
 * </pre>
 *
 * <p>Teams, parks, projects, firms and park loads are read as global stores. A record's own fault goes to the dead letters.
 */
public final class LeadTopology {

    static final String PAGE_MEMORIES = "page-memories";
    static final String CASES = "cases";
    static final String DUE = "due";
    static final String MATCHED = "matched-projects";
    static final String PARK_LOAD = "park-load";

    private final Understanding knows;
    private final Names names;
    private final StreamsBuilder builder;
    private final References references = new References();
    private final ParkLoads loads = new ParkLoads();

    private LeadTopology(Understanding knows, Names names, Properties properties) {
        this.knows = knows;
        this.names = names;
        this.builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    }

    /**
     * The topology.
     *
     * @param names how the topics that it writes are called
     * @param properties settings of the application; the naming of internal resources is enforced through them
     */
    public static Topology build(Understanding knows, Names names, Properties properties) {
        return new LeadTopology(knows, names, properties).steps();
    }

    private Topology steps() {
        references.addTo(builder);
        stores();
        readPages();
        judgeArticles();
        tell(cases());
        // Last, since a task and its folder are numbered by the order of the steps.
        references.add(builder, names.own(Topics.PARK_LOADS), loads::told);
        return builder.build();
    }

    private void readPages() {
        KStream<String, Page> pages = stream(Topics.PAGES);
        KStream<String, Article> articles =
                pages.flatMap(Guard.of(page -> Articles.of(page, knows.reader().apply(page))), Named.as("read-page"));
        write(articles, names.own(Topics.ARTICLES));
    }

    private void judgeArticles() {
        Duration kept = knows.region().policy().days(Policy.Key.LEAD_DAYS);
        KStream<String, Signal> found = stream(names.own(Topics.ARTICLES))
                .process(() -> new JudgeStep(knows, kept), Named.as("judge-article"), PAGE_MEMORIES);
        write(found, names.own(Topics.SIGNALS));
    }

    private KStream<String, CaseOutput> cases() {
        KStream<String, CaseInput> told = stream(names.own(Topics.SIGNALS))
                .mapValues(signal -> (CaseInput) new CaseInput.Told(signal), Named.as("signal-told"));
        KStream<String, CaseInput> done = stream(Topics.FOLLOW_UPS)
                .selectKey((lead, followUp) -> LeadId.firmOf(followUp.getLeadId()), Named.as("firm-of-follow-up"))
                .repartition(Repartitioned.with(Serdes.String(), Topics.FOLLOW_UPS.serde())
                        .withName("follow-ups-by-firm")
                        .withNumberOfPartitions(Topics.SIGNALS.partitions()))
                .mapValues(followUp -> (CaseInput) new CaseInput.Done(followUp), Named.as("step-done"));
        return told.merge(done, Named.as("case-input"))
                .process(
                        () -> new CaseStep(knows.region(), references, loads, knows.behind()),
                        Named.as("cases"),
                        CASES,
                        DUE,
                        MATCHED,
                        PARK_LOAD);
    }

    private void tell(KStream<String, CaseOutput> cases) {
        KStream<String, Lead> leads = cases.flatMap(Outputs::leads, Named.as("leads-changed"));
        KStream<String, Alert> alerts = cases.flatMap(Outputs::alerts, Named.as("alerts-raised"));
        KStream<String, Signal> followers = cases.flatMap(Outputs::followers, Named.as("suppliers-follow"));
        write(leads, names.own(Topics.LEADS));
        write(alerts, names.own(Topics.ALERTS));
        write(cases.flatMap(Outputs::crowds, Named.as("parks-crowded")), names.own(Topics.PARK_LOADS));
        followers.to(
                names.own(Topics.SIGNALS).name(),
                Produced.with(Serdes.String(), Topics.SIGNALS.serde()).withName("write-followers"));
        alerts.flatMapValues(TeamAlert::each, Named.as("alerts-by-team"))
                .to(
                        new TeamTopic(names),
                        Produced.with(Serdes.String(), TeamAlert.serde()).withName("write-alerts-of-team"));
    }

    private void stores() {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(PAGE_MEMORIES), Serdes.String(), AvroSerde.of(PageMemory.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CASES),
                Serdes.String(),
                AvroSerde.of(io.westbound.event.CaseFile.class)));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(DUE), Serdes.String(), Serdes.String()));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(MATCHED), Serdes.String(), Serdes.Long()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(PARK_LOAD), Serdes.String(), Serdes.Integer()));
    }

    private <V extends SpecificRecord> KStream<String, V> stream(Topic<V> topic) {
        return builder.stream(
                topic.name(), Consumed.with(topic.keySerde(), topic.serde()).withName("from-" + topic.name()));
    }

    private static <V extends SpecificRecord> void write(KStream<String, V> stream, Topic<V> topic) {
        stream.to(topic.name(), Produced.with(topic.keySerde(), topic.serde()).withName("write-" + topic.name()));
    }

    /** A key with its value. */
    static <V> KeyValue<String, V> pair(String key, V value) {
        return KeyValue.pair(key, value);
    }

    /** One list of outputs for a record. */
    interface Step<I, O> {
        List<KeyValue<String, O>> apply(I input);
    }
}
