package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Whether Kafka answers, holds the topics as they are declared, and agrees with the clock of this machine. */
final class BrokerCheck implements Check {

    private static final int PATIENCE_MS = 5000;
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Clock clock;

    BrokerCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> look(WestboundConfig config) {
        boolean embedded = config.kafka().embedded();
        String servers =
                embedded ? "127.0.0.1:" + config.kafka().port() : config.kafka().bootstrap();
        Map<String, Object> client = Map.of(
                "bootstrap.servers", servers, "request.timeout.ms", PATIENCE_MS, "default.api.timeout.ms", PATIENCE_MS);
        try (Admin admin = Admin.create(client)) {
            int nodes = admin.describeCluster().nodes().get().size();
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.well("broker", nodes + " of the cluster at " + servers + " answer"));
            findings.addAll(topics(admin));
            return findings;
        } catch (ExecutionException | KafkaException e) {
            return List.of(silent(embedded, servers));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.doubtful("broker", "the check was interrupted", "run it again"));
        }
    }

    private static Finding silent(boolean embedded, String servers) {
        return embedded
                ? Finding.doubtful(
                        "broker", "no embedded broker runs at " + servers, "start it with ./westbound up, if it should")
                : Finding.wrong(
                        "broker",
                        "no Kafka answers at " + servers,
                        "start it, or mend kafka.bootstrap; the name must resolve and the port be open from here");
    }

    private List<Finding> topics(Admin admin) throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        List<String> names = Topics.all().stream().<String>map(Topic::name).toList();
        List<String> missing =
                names.stream().filter(name -> !existing.contains(name)).toList();
        if (!missing.isEmpty()) {
            return List.of(Finding.wrong(
                    "topics",
                    "missing: " + String.join(", ", missing),
                    "start any node with ./westbound up: it creates them; its user needs the right to"));
        }
        Map<String, TopicDescription> found =
                admin.describeTopics(names).allTopicNames().get();
        List<Finding> findings = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            TopicDescription description = found.get(topic.name());
            if (description != null && description.partitions().size() != topic.partitions()) {
                findings.add(Finding.doubtful(
                        "topics",
                        topic.name() + " has " + description.partitions().size() + " partitions, declared are "
                                + topic.partitions(),
                        "topics that share keys must have as many partitions each; do not change it while data is in"));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.well("topics", "all " + names.size() + " are there as declared"));
        }
        findings.add(clock(admin, found));
        return findings;
    }

    /** A record that is younger than now was written by a machine whose clock is ahead of ours. */
    private Finding clock(Admin admin, Map<String, TopicDescription> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
        topics.values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> newest.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.maxTimestamp())));
        long latest = admin.listOffsets(newest).all().get().values().stream()
                .mapToLong(offset -> offset.timestamp())
                .max()
                .orElse(-1);
        Instant now = clock.instant();
        return latest > now.plus(SKEW).toEpochMilli()
                ? Finding.wrong(
                        "clock",
                        "this machine says " + now + ", but a record says " + Instant.ofEpochMilli(latest),
                        "set the clocks of all machines by NTP")
                : Finding.well("clock", "agrees with the records: " + now);
    }
}
