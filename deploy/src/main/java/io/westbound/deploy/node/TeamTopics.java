package io.westbound.deploy.node;

import io.westbound.deploy.broker.TopicSetup;
import io.westbound.event.Team;
import io.westbound.schemas.SafeProducer;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an {@code alerts.<team>} topic for every team: those of the region are published if they are absent, and the
 * {@code teams} topic is followed, so that a new team takes effect at once.
 */
final class TeamTopics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TeamTopics.class);
    private static final TopicPartition TEAMS = new TopicPartition(Topics.TEAMS.name(), 0);

    private final TopicSetup setup;
    private final KafkaConsumer<String, Team> consumer;
    private final Set<String> known = new TreeSet<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread follower;

    private TeamTopics(TopicSetup setup, Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        this.setup = setup;
        this.consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), Topics.TEAMS.serde().deserializer());
        this.follower = new Thread(this::follow, "team-topics");
        this.follower.setDaemon(true);
    }

    /** Creates the topics of all teams, publishes the region's where absent, and begins to follow the topic. */
    static TeamTopics start(TopicSetup setup, Map<String, Object> client, Collection<Team> regionTeams) {
        TeamTopics teams = new TeamTopics(setup, client);
        teams.readToEnd();
        List<Team> absent = regionTeams.stream()
                .filter(team -> !teams.known.contains(team.getTeamId()))
                .toList();
        setup.ensure(
                absent.stream().map(team -> Topics.alertsOf(team.getTeamId())).toList());
        publish(client, absent);
        teams.follower.start();
        return teams;
    }

    private static void publish(Map<String, Object> client, List<Team> absent) {
        try (KafkaProducer<String, Team> producer = new KafkaProducer<>(
                SafeProducer.settings(client),
                new StringSerializer(),
                Topics.TEAMS.serde().serializer())) {
            absent.forEach(team -> producer.send(new ProducerRecord<>(Topics.TEAMS.name(), team.getTeamId(), team)));
        }
    }

    private void readToEnd() {
        consumer.assign(List.of(TEAMS));
        consumer.seekToBeginning(List.of(TEAMS));
        long end = consumer.endOffsets(List.of(TEAMS)).getOrDefault(TEAMS, 0L);
        while (consumer.position(TEAMS) < end) {
            poll();
        }
    }

    private void follow() {
        try (consumer) {
            while (!stopped.get()) {
                poll();
            }
        } catch (WakeupException e) {
            LOG.debug("asked to end");
        }
    }

    private void poll() {
        List<String> fresh = new ArrayList<>();
        try {
            for (ConsumerRecord<String, Team> entry : consumer.poll(Duration.ofSeconds(1))) {
                Team team = entry.value();
                if (team != null && Topics.canName(team.getTeamId()) && known.add(team.getTeamId())) {
                    fresh.add(team.getTeamId());
                }
            }
        } catch (RecordDeserializationException e) {
            LOG.warn("{} offset {} is no team and is passed over", e.topicPartition(), e.offset(), e);
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
        if (!fresh.isEmpty()) {
            setup.ensure(fresh.stream().map(Topics::alertsOf).toList());
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        consumer.wakeup();
        follower.join(Duration.ofSeconds(5).toMillis());
    }
}
