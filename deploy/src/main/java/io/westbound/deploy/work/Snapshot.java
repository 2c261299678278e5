package io.westbound.deploy.work;

import io.westbound.deploy.broker.BrokerException;
import io.westbound.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its beginning to where it ends now, committed transactions only. */
public final class Snapshot {

    private static final Duration POLL = Duration.ofMillis(300);

    private Snapshot() {}

    /** The last value of every key; keys whose last value is a tombstone are left out. */
    public static <V extends SpecificRecord> Map<String, V> latest(Map<String, Object> client, Topic<V> topic) {
        Map<String, V> latest = new LinkedHashMap<>();
        each(client, topic, (key, value) -> {
            latest.remove(key);
            if (value != null) {
                latest.put(key, value);
            }
        });
        return latest;
    }

    /**
     * Hands over every record, in the order of each partition. Bytes that are no such event are left out, as the stream
     * leaves them out and sends them to the dead letters.
     *
     * @throws BrokerException if no cluster answers or the topic does not exist
     */
    public static <V extends SpecificRecord> void each(
            Map<String, Object> client, Topic<V> topic, BiConsumer<String, @Nullable V> sink) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("default.api.timeout.ms", 10_000);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> partitions = consumer.listTopics().get(topic.name());
            if (partitions == null) {
                throw new BrokerException("there is no topic " + topic.name() + " on this cluster", null);
            }
            List<TopicPartition> all = partitions.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> hand(topic, record, sink));
            }
        } catch (TimeoutException e) {
            throw new BrokerException("no Kafka answers at " + client.get("bootstrap.servers"), e);
        }
    }

    private static <V extends SpecificRecord> void hand(
            Topic<V> topic, ConsumerRecord<String, byte[]> record, BiConsumer<String, @Nullable V> sink) {
        V value;
        try {
            value = topic.serde().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            return;
        }
        sink.accept(record.key(), value);
    }
}
