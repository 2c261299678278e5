package io.westbound.deploy.broker;

import io.westbound.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates topics before their first use and waits until every partition answers.
 *
 * <p>The wait matters: a producer that sends while a fresh partition has no leader yet can lose its first batch and stall
 * until {@code delivery.timeout.ms}.
 */
public final class TopicSetup {

    private static final int ASK_MS = 5_000;

    private final Admin admin;
    private final Duration patience;

    /** Uses the given client, which stays the caller's; {@code patience} bounds each call. */
    public TopicSetup(Admin admin, Duration patience) {
        this.admin = admin;
        this.patience = patience;
    }

    /**
     * Creates those of the topics that are missing, then waits for all of them. Existing topics are left as they are.
     *
     * @throws BrokerException if the cluster does not answer in time or refuses a topic
     */
    public void ensure(Collection<? extends Topic<?>> topics) {
        try {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(TopicSetup::newTopic)
                    .toList();
            create(missing);
            awaitLeaders(topics);
        } catch (ExecutionException e) {
            throw new BrokerException("the topics cannot be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted while topics were created", e);
        }
    }

    /**
     * Waits until the cluster answers, for as long as it takes.
     *
     * @param told gets the reason why it does not, each time it was asked in vain
     */
    public void awaitCluster(Consumer<String> told) {
        while (true) {
            try {
                admin.describeCluster(new DescribeClusterOptions().timeoutMs(ASK_MS))
                        .nodes()
                        .get();
                return;
            } catch (ExecutionException e) {
                told.accept("no Kafka answers: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BrokerException("interrupted while waiting for Kafka", e);
            }
        }
    }

    private void create(List<NewTopic> missing) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            // Another process may have been faster: the topic is there, which is all that was asked for.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void awaitLeaders(Collection<? extends Topic<?>> topics) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        List<String> names = topics.stream().<String>map(Topic::name).toList();
        while (true) {
            try {
                Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
                admin.describeTopics(names)
                        .allTopicNames()
                        .get()
                        .values()
                        .forEach(description -> description
                                .partitions()
                                .forEach(p -> latest.put(
                                        new TopicPartition(description.name(), p.partition()), OffsetSpec.latest())));
                admin.listOffsets(latest).all().get();
                return;
            } catch (ExecutionException e) {
                if (Instant.now().isAfter(end)) {
                    throw new BrokerException(
                            "the cluster does not serve the topics " + names + " after " + patience, e);
                }
                Thread.sleep(50);
            }
        }
    }

    private static NewTopic newTopic(Topic<?> topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.config());
    }
}
