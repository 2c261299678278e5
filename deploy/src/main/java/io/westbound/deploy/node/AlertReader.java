package io.westbound.deploy.node;

import io.westbound.deploy.broker.BrokerException;
import io.westbound.event.Alert;
import io.westbound.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic of alerts without a group of its own, committed transactions only. Not thread-safe, but for {@link
 * #wakeUp()}, which may be called from any thread to end a {@link #poll}.
 */
public final class AlertReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConsumer<String, Alert> consumer;

    private AlertReader(KafkaConsumer<String, Alert> consumer) {
        this.consumer = consumer;
    }

    /**
     * Opens a reader.
     *
     * @param fromBeginning whether to start with the oldest alert that is kept, or with the next one
     * @throws BrokerException if no cluster answers or the topic does not exist
     */
    public static AlertReader open(Map<String, Object> client, Topic<Alert> topic, boolean fromBeginning) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("default.api.timeout.ms", 10_000);
        KafkaConsumer<String, Alert> consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), topic.serde().deserializer());
        List<TopicPartition> all;
        try {
            all = partitions(consumer, topic, client);
        } catch (BrokerException e) {
            consumer.close();
            throw e;
        }
        consumer.assign(all);
        if (fromBeginning) {
            consumer.seekToBeginning(all);
        } else {
            consumer.seekToEnd(all);
        }
        return new AlertReader(consumer);
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, Alert> consumer, Topic<Alert> topic, Map<String, Object> client) {
        List<PartitionInfo> partitions;
        try {
            partitions = consumer.listTopics(PATIENCE).get(topic.name());
        } catch (TimeoutException e) {
            throw new BrokerException(
                    "no Kafka answers at " + client.get("bootstrap.servers")
                            + "; is `westbound up` running? else name the cluster with --bootstrap",
                    e);
        }
        if (partitions == null) {
            throw new BrokerException("there is no topic " + topic.name() + " on this cluster", null);
        }
        return partitions.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Hands over the alerts that arrive within the given time, in the order of their partitions. */
    public void poll(Duration wait, Consumer<Alert> sink) {
        for (ConsumerRecord<String, Alert> alert : consumer.poll(wait)) {
            sink.accept(alert.value());
        }
    }

    /** Whether all that was on the topic when this was asked has been handed over. */
    public boolean caughtUp() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Ends a {@link #poll} that waits in another thread, which then throws Kafka's WakeupException. */
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
