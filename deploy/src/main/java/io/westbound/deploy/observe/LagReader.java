package io.westbound.deploy.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.westbound.deploy.observe.census.Census;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker every few seconds how far each consumer group is behind. Markers of transactions count as records, so
 * an idle topic may show one for each partition.
 */
public final class LagReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LagReader.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration STALE = Duration.ofMinutes(1);

    private final Admin admin;
    private final NodeMeters meters;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private volatile Instant read;

    private LagReader(Admin admin, NodeMeters meters, Clock clock) {
        this.admin = admin;
        this.meters = meters;
        this.clock = clock;
        this.read = clock.instant();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "lag");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Starts to ask. The admin client stays the caller's and outlives this. */
    public static LagReader start(Admin admin, MeterRegistry registry, Clock clock) {
        LagReader reader = new LagReader(admin, new NodeMeters(registry), clock);
        reader.meters.gauge(NodeMeter.LAG_READ, () -> reader.read.toEpochMilli() / 1000.0);
        reader.thread.scheduleWithFixedDelay(reader::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return reader;
    }

    /** Why the lag is not known; empty if it is. */
    public List<String> causes() {
        Duration age = Duration.between(read, clock.instant());
        return age.compareTo(STALE) > 0
                ? List.of("the broker has not answered for " + age.toSeconds() + " s")
                : List.of();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void ask() {
        try {
            meters.rows(NodeMeter.LAG, lag());
            read = clock.instant();
        } catch (ExecutionException e) {
            LOG.warn(
                    "the lag cannot be read: {}",
                    e.getCause() == null ? e : e.getCause().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<List<String>, Long> lag() throws ExecutionException, InterruptedException {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed();
        Map<TopicPartition, OffsetSpec> asked = committed.values().stream()
                .flatMap(group -> group.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        Map<List<String>, Long> lag = new HashMap<>();
        committed.forEach((group, offsets) -> offsets.forEach((partition, offset) -> {
            var end = ends.get(partition);
            if (offset != null && end != null) {
                lag.merge(List.of(group, partition.topic()), Math.max(0, end.offset() - offset.offset()), Long::sum);
            }
        }));
        return lag;
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed()
            throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                        .map(group -> group.groupId())
                        .filter(group -> !group.equals(Census.GROUP))
                        .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
        return groups.isEmpty()
                ? Map.of()
                : admin.listConsumerGroupOffsets(groups).all().get();
    }
}
