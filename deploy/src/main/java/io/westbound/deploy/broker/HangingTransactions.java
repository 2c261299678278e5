package io.westbound.deploy.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that are open on a partition while their coordinator knows nothing of them, as a broker that was
 * killed can leave them (KIP-664, the work of {@code kafka-transactions.sh find-hanging} and {@code abort}). Until one is
 * ended, nobody who reads committed records gets past it, and a frontier that restores its state waits for ever. A
 * transaction whose coordinator knows it is left alone: it ends by its own producer or by its time. Thread-safe.
 */
final class HangingTransactions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofSeconds(15);

    /** A transaction of a live producer may be open on a partition a moment before its coordinator tells so. */
    private static final Duration LEAST_AGE = Duration.ofSeconds(10);

    /** A transaction that is open on a partition. */
    private record Open(TopicPartition partition, ProducerState producer) {

        long start() {
            return producer.currentTransactionStartOffset().orElse(-1);
        }
    }

    private final Admin admin;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "westbound-broker-transactions");
        thread.setDaemon(true);
        return thread;
    });

    private HangingTransactions(Admin admin) {
        this.admin = admin;
    }

    /**
     * Looks at every partition now and then and ends what hangs, until it is closed.
     *
     * @param client settings of the clients
     */
    static HangingTransactions watch(Map<String, Object> client) {
        HangingTransactions watch = new HangingTransactions(Admin.create(client));
        watch.clock.scheduleWithFixedDelay(watch::look, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        return watch;
    }

    private void look() {
        try {
            end(admin, LEAST_AGE);
        } catch (ExecutionException | RuntimeException e) {
            // The next look may find the cluster ready.
            LOG.debug("the transactions could not be looked at", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends what hangs.
     *
     * @param leastAge how far the time of its last record must lie back, at the least
     * @return how many were ended
     */
    static int end(Admin admin, Duration leastAge) throws ExecutionException, InterruptedException {
        long latest = System.currentTimeMillis() - leastAge.toMillis();
        List<Open> old = open(admin, partitions(admin)).stream()
                .filter(each -> each.producer().lastTimestamp() <= latest)
                .toList();
        List<Open> hanging = hanging(admin, old);
        // A transaction may have ended while its coordinator was asked.
        Map<TopicPartition, Long> still = new HashMap<>();
        open(admin, hanging.stream().map(Open::partition).toList())
                .forEach(each -> still.put(each.partition(), each.start()));
        int ended = 0;
        for (Open each : hanging) {
            if (Long.valueOf(each.start()).equals(still.get(each.partition()))) {
                abort(admin, each);
                ended++;
            }
        }
        return ended;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private static List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static List<Open> open(Admin admin, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        if (partitions.isEmpty()) {
            return List.of();
        }
        Map<TopicPartition, PartitionProducerState> states =
                admin.describeProducers(partitions).all().get();
        return states.entrySet().stream()
                .flatMap(state -> state.getValue().activeProducers().stream()
                        .filter(producer ->
                                producer.currentTransactionStartOffset().isPresent())
                        .map(producer -> new Open(state.getKey(), producer)))
                .toList();
    }

    private static List<Open> hanging(Admin admin, List<Open> open) throws ExecutionException, InterruptedException {
        if (open.isEmpty()) {
            return open;
        }
        Set<Long> producers =
                open.stream().map(each -> each.producer().producerId()).collect(Collectors.toSet());
        List<String> ids =
                admin.listTransactions(new ListTransactionsOptions().filterProducerIds(producers)).all().get().stream()
                        .map(TransactionListing::transactionalId)
                        .toList();
        Map<Long, Set<TopicPartition>> known = admin.describeTransactions(ids).all().get().values().stream()
                .collect(Collectors.toMap(
                        TransactionDescription::producerId, TransactionDescription::topicPartitions, (a, b) -> a));
        return open.stream()
                .filter(each -> !known.getOrDefault(each.producer().producerId(), Set.of())
                        .contains(each.partition()))
                .toList();
    }

    private static void abort(Admin admin, Open each) throws ExecutionException, InterruptedException {
        LOG.warn("a transaction that nobody knows is open on {} from {}: ended", each.partition(), each.start());
        ProducerState producer = each.producer();
        admin.abortTransaction(new AbortTransactionSpec(
                        each.partition(),
                        producer.producerId(),
                        (short) producer.producerEpoch(),
                        producer.coordinatorEpoch().orElse(0)))
                .all()
                .get();
    }
}
