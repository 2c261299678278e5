package io.westbound.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.westbound.event.Team;
import io.westbound.schemas.Topics;
import io.westbound.streams.region.RegionLoader;
import io.westbound.streams.topology.LeadTopology;
import io.westbound.streams.topology.Names;
import io.westbound.streams.topology.StreamSettings;
import io.westbound.streams.topology.TeamSeed;
import io.westbound.streams.topology.Understanding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running understanding: pages in, alerts out. All topics of {@link Topics#all()} and {@code alerts.<team>} of every
 * team must exist before the start. Thread-safe.
 */
public final class Streams implements AutoCloseable {

    /** Application id, which is also the consumer group, of the live stream. */
    public static final String APPLICATION_ID = "westbound-streams";

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);
    private static final int THREADS_REPLACED_AT_MOST = 20;

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger replaced = new AtomicInteger();

    /**
     * What to run.
     *
     * @param knowledge the user's folder; null: only what is bundled
     * @param region name of the receiving region, such as {@code shaanxi}
     * @param application application id
     * @param state folder of the state stores
     * @param threads stream threads
     * @param prefix prefix of the topics that are written; empty for the live stream
     * @param behind how far the clock of the cases lies behind the machine's; zero for live news
     */
    public record Plan(
            @Nullable Path knowledge,
            String region,
            String application,
            Path state,
            int threads,
            String prefix,
            Duration behind) {

        /** The live stream. */
        public static Plan live(@Nullable Path knowledge, String region, Path state, int threads) {
            return new Plan(knowledge, region, APPLICATION_ID, state, threads, "", Duration.ZERO);
        }

        /** The same on a clock that lies behind, for an archive that is judged as of its own day. */
        public Plan behind(Duration time) {
            return new Plan(knowledge, region, application, state, threads, prefix, time);
        }
    }

    private Streams(KafkaStreams streams, MeterRegistry registry) {
        this.streams = streams;
        this.metrics = new KafkaStreamsMetrics(streams);
        streams.setUncaughtExceptionHandler(this::threadDied);
        metrics.bindTo(registry);
    }

    /**
     * Loads the knowledge and starts; returns at once, {@link #causes()} tells when it is ready.
     *
     * @param client how to reach the cluster ({@code bootstrap.servers} …)
     * @throws RuntimeException naming file and line if the knowledge cannot be used
     */
    public static Streams start(Plan plan, Map<String, Object> client, MeterRegistry registry) {
        StreamsMeters meters = new StreamsMeters(registry);
        Understanding knows =
                Understanding.load(plan.knowledge(), plan.region(), meters).behind(plan.behind());
        Properties settings = StreamSettings.of(client, plan.application(), plan.prefix());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, plan.state().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, plan.threads());
        KafkaStreams streams =
                new KafkaStreams(LeadTopology.build(knows, new Names(plan.prefix()), settings), settings);
        Streams running = new Streams(streams, registry);
        streams.start();
        return running;
    }

    /** The teams of a region as events, for whoever creates their topics and publishes them before the start. */
    public static List<Team> regionTeams(@Nullable Path knowledge, String region) {
        return TeamSeed.of(RegionLoader.load(knowledge, region));
    }

    /** Why the stream is not ready; empty: it is. */
    public List<String> causes() {
        State state = streams.state();
        if (state == State.RUNNING) {
            return List.of();
        }
        String fault = faults.isEmpty() ? "" : "; last fault: " + faults.get(faults.size() - 1);
        return List.of("streams are " + state + fault);
    }

    /** Stops within ten seconds; what was not committed is done again at the next start. */
    @Override
    public void close() {
        // Leaving the group lets the next start, or another process, take over at once.
        streams.close(
                CloseOptions.timeout(STOP_WITHIN).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        metrics.close();
    }

    /** A thread that died of something that is no record's fault is replaced, unless that keeps happening. */
    private StreamThreadExceptionResponse threadDied(Throwable fault) {
        LOG.error("a stream thread died and is replaced", fault);
        faults.add(String.valueOf(fault.getMessage()));
        return replaced.incrementAndGet() > THREADS_REPLACED_AT_MOST
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
