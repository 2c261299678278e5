package io.westbound.ingest.frontier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.westbound.event.AddressState;
import io.westbound.event.HostState;
import io.westbound.event.SourceEntry;
import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.ingest.source.Source;
import io.westbound.schemas.SafeProducer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The running frontier of this process. Thread-safe. */
public final class FrontierApp implements AutoCloseable {

    /** Application id. */
    public static final String ID = "westbound-frontier";

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics figures;
    private volatile @Nullable String trouble;

    private FrontierApp(KafkaStreams streams) {
        this.streams = streams;
        this.figures = new KafkaStreamsMetrics(streams);
    }

    /** Shows what Kafka tells of the frontier, until it is closed. */
    public void bindTo(MeterRegistry registry) {
        figures.bindTo(registry);
    }

    /** Starts it; the topics must exist. */
    public static FrontierApp start(
            Map<String, Object> kafka, Path stateDir, FrontierSettings settings, int partitions) {
        Properties properties = properties(kafka, stateDir);
        Topology topology = FrontierTopology.build(properties, settings, HolidayCalendar.bundled(), partitions);
        FrontierApp app = new FrontierApp(new KafkaStreams(topology, properties));
        app.streams.setUncaughtExceptionHandler(fault -> {
            app.trouble = "frontier: " + fault.getMessage();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        app.streams.start();
        return app;
    }

    /** Settings of the application: what the user gives, and over it what correctness needs. */
    static Properties properties(Map<String, Object> kafka, Path stateDir) {
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, ID);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonHandler.class.getName());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallStores.class.getName());
        properties.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), 15_000);
        properties.put(StreamsConfig.producerPrefix("max.in.flight.requests.per.connection"), SafeProducer.IN_FLIGHT);
        properties.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 10_000);
        properties.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), 2_000);
        return properties;
    }

    /** What keeps it from running; null if nothing does. */
    public @Nullable String trouble() {
        if (streams.state() == KafkaStreams.State.RUNNING) {
            trouble = null;
            return null;
        }
        String cause = trouble;
        return cause != null ? cause : "frontier: " + streams.state();
    }

    /** Entry of a source as this process has it; null if there is none, or if it cannot tell yet. */
    public @Nullable SourceEntry source(String id) {
        try {
            return this.<SourceEntry>store(FrontierTopology.SOURCES).get(id);
        } catch (InvalidStateStoreException e) {
            return null;
        }
    }

    /** Ids of the sources in force. */
    public Set<String> sourceIds() {
        Set<String> ids = new HashSet<>();
        try (KeyValueIterator<String, SourceEntry> all =
                this.<SourceEntry>store(FrontierTopology.SOURCES).all()) {
            all.forEachRemaining(entry -> ids.add(entry.key));
        }
        return ids;
    }

    /**
     * True if every given source was visited, nothing is under way and nothing is due: with one process, all that was
     * found has been fetched.
     */
    public boolean idle(Collection<Source> inForce, Instant now) {
        try {
            for (Source source : inForce) {
                for (String url : source.urls()) {
                    AddressState state = this.<AddressState>store(FrontierStores.ADDRESSES)
                            .get(AddressKeys.list(source.id(), 0, url));
                    if (state == null || !visited(state, source)) {
                        return false;
                    }
                }
            }
            return nothingUnderWay(now);
        } catch (InvalidStateStoreException e) {
            return false;
        }
    }

    /**
     * When a list of the source was last read; the epoch if it never was, null if another process keeps its frontier or
     * this one cannot tell yet.
     */
    public @Nullable Instant listRead(Source source) {
        Instant newest = null;
        try {
            for (String url : source.urls()) {
                AddressState state =
                        this.<AddressState>store(FrontierStores.ADDRESSES).get(AddressKeys.list(source.id(), 0, url));
                if (state != null) {
                    Instant read = state.getFetched() == null ? Instant.EPOCH : state.getFetched();
                    newest = newest == null || read.isAfter(newest) ? read : newest;
                }
            }
            return newest;
        } catch (InvalidStateStoreException e) {
            return null;
        }
    }

    private static boolean visited(AddressState state, Source source) {
        boolean ended = state.getFetched() != null || !state.getReason().isEmpty();
        return ended && state.getFileHash().equals(source.fileHash());
    }

    private boolean nothingUnderWay(Instant now) {
        ReadOnlyKeyValueStore<String, Long> ledger = store(FrontierStores.LEDGER);
        long open = 0;
        try (KeyValueIterator<String, Long> counts = ledger.all()) {
            while (counts.hasNext()) {
                var count = counts.next();
                open += count.key.equals(FrontierStores.SENT) ? count.value : -count.value;
            }
        }
        long underWay = 0;
        try (KeyValueIterator<String, HostState> hosts =
                this.<HostState>store(FrontierStores.HOSTS).all()) {
            while (hosts.hasNext()) {
                underWay += hosts.next().value.getOutstanding();
            }
        }
        try (KeyValueIterator<String, String> due =
                this.<String>store(FrontierStores.DUE).range("0", FrontierStores.bound(now))) {
            return open == 0 && underWay == 0 && !due.hasNext();
        }
    }

    private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }

    /** Ends it within a few seconds. */
    @Override
    public void close() {
        streams.close(Duration.ofSeconds(5));
        figures.close();
    }
}
