package io.westbound.deploy.work;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.broker.BrokerException;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.deploy.node.Drain;
import io.westbound.event.Lead;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.Streams;
import io.westbound.streams.topology.Names;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Runs retained pages through other knowledge in a shadow of the stream, with topics, state and group of its own, and
 * cleans up behind itself. The live stream is only read.
 */
public final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Map<String, Object> client;
    private final Streams.Plan plan;
    private final Names names;

    /**
     * @param client how to reach the cluster
     * @param knowledge folder of the knowledge to be tried; null: what is bundled
     * @param region receiving region
     * @param behind how far the clock of the cases lies behind, as in the live stream
     * @param id makes the shadow's names unique; lower-case letters and digits
     * @param state an empty folder for the shadow's state
     */
    public Replay(
            Map<String, Object> client,
            @Nullable Path knowledge,
            String region,
            Duration behind,
            String id,
            Path state) {
        this.client = client;
        this.plan =
                new Streams.Plan(knowledge, region, "westbound-replay-" + id, state, 1, "replay-" + id + ".", behind);
        this.names = new Names(plan.prefix());
    }

    /**
     * Replays and returns the leads that the other knowledge makes.
     *
     * @param since oldest page to be read again; null: all that are kept
     * @param patience how long it may take
     */
    public Map<String, Lead> run(@Nullable Instant since, Duration patience) throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            List<Topic<?>> shadow = shadow();
            try {
                Leftovers.delete(admin, Instant.now());
                new TopicSetup(admin, PATIENCE).ensure(shadow);
                Map<TopicPartition, OffsetAndMetadata> start = start(admin, since);
                admin.alterConsumerGroupOffsets(plan.application(), start).all().get();
                try (Streams streams = Streams.start(plan, client, new SimpleMeterRegistry())) {
                    awaitEnd(streams, admin, patience);
                }
                return Snapshot.latest(client, names.own(Topics.LEADS));
            } catch (ExecutionException e) {
                throw new BrokerException("the replay cannot begin: " + e.getMessage(), e);
            } finally {
                clear(admin, shadow);
            }
        }
    }

    private List<Topic<?>> shadow() {
        List<Topic<?>> shadow = new ArrayList<>(names.written());
        Snapshot.latest(client, Topics.TEAMS).keySet().stream()
                .filter(Topics::canName)
                .forEach(team -> shadow.add(names.own(Topics.alertsOf(team))));
        Streams.regionTeams(plan.knowledge(), plan.region()).stream()
                .map(team -> names.own(Topics.alertsOf(team.getTeamId())))
                .filter(topic -> shadow.stream().noneMatch(other -> other.name().equals(topic.name())))
                .forEach(shadow::add);
        return shadow;
    }

    private static Map<TopicPartition, OffsetAndMetadata> start(Admin admin, @Nullable Instant since)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        OffsetSpec spec = since == null ? OffsetSpec.earliest() : OffsetSpec.forTimestamp(since.toEpochMilli());
        for (int partition = 0; partition < Topics.PAGES.partitions(); partition++) {
            asked.put(new TopicPartition(Topics.PAGES.name(), partition), spec);
            ends.put(new TopicPartition(Topics.PAGES.name(), partition), OffsetSpec.latest());
        }
        Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
        admin.listOffsets(ends)
                .all()
                .get()
                .forEach((partition, end) -> start.put(partition, new OffsetAndMetadata(end.offset())));
        admin.listOffsets(asked).all().get().forEach((partition, found) -> {
            if (found.offset() >= 0) {
                start.put(partition, new OffsetAndMetadata(found.offset()));
            }
        });
        return start;
    }

    private void awaitEnd(Streams streams, Admin admin, Duration patience) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        int quiet = 0;
        while (quiet < 3) {
            if (Instant.now().isAfter(deadline)) {
                throw new BrokerException("the replay is not done after " + patience + ": " + streams.causes(), null);
            }
            Thread.sleep(LOOK_EVERY.toMillis());
            boolean done = streams.causes().isEmpty() && new Drain(admin, client).remaining(plan.application()) == 0;
            quiet = done ? quiet + 1 : 0;
        }
    }

    /** Deletes topics and group of the shadow, its internal topics too. */
    private void clear(Admin admin, List<Topic<?>> shadow) throws InterruptedException {
        try {
            List<String> all =
                    new ArrayList<>(shadow.stream().<String>map(Topic::name).toList());
            admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(plan.application() + "-"))
                    .forEach(all::add);
            admin.deleteTopics(all).all().get();
            admin.deleteConsumerGroups(List.of(plan.application())).all().get();
        } catch (ExecutionException e) {
            throw new BrokerException(
                    "the replay's topics " + plan.prefix() + "* could not all be deleted: " + e.getMessage(), e);
        }
    }
}
