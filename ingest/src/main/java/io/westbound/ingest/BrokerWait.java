package io.westbound.ingest;

import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until every topic of ingest can be written to. A topic that has just been created may lose an idempotent
 * producer's first batches until all its partitions tell their offsets.
 */
final class BrokerWait {

    private static final List<Topic<?>> NEEDED =
            List.of(Topics.SOURCES, Topics.FETCH_ORDERS, Topics.FETCH_REPORTS, Topics.PAGES, Topics.DEAD_LETTERS);

    private static final long TRY_SECONDS = 5;
    private static final long PAUSE_MILLIS = 300;

    private BrokerWait() {}

    /**
     * Waits.
     *
     * @param closing ends the waiting with an {@link InterruptedException}
     * @param trouble is told what is being waited for
     * @return number of partitions of the report topic
     */
    static int partitions(Map<String, Object> kafka, CountDownLatch closing, Consumer<String> trouble)
            throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("default.api.timeout.ms", 5000);
        settings.put("request.timeout.ms", 4000);
        try (Admin admin = Admin.create(settings)) {
            while (true) {
                try {
                    return look(admin);
                } catch (ExecutionException | TimeoutException e) {
                    Throwable cause = e.getCause() == null ? e : e.getCause();
                    trouble.accept("waiting for the broker at " + kafka.get("bootstrap.servers") + " and its topics: "
                            + cause.getMessage());
                }
                if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("closed");
                }
            }
        }
    }

    private static int look(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, TopicDescription> topics = admin.describeTopics(
                        NEEDED.stream().map(Topic::name).toList())
                .allTopicNames()
                .get(TRY_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetSpec> ends = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        admin.listOffsets(ends).all().get(TRY_SECONDS, TimeUnit.SECONDS);
        TopicDescription reports = topics.get(Topics.FETCH_REPORTS.name());
        return reports == null
                ? Topics.FETCH_REPORTS.partitions()
                : reports.partitions().size();
    }
}
