package io.westbound.deploy.show;

import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a run brought, counted from the topics themselves, committed transactions only.
 *
 * @param pages pages fetched
 * @param articles articles read from them
 * @param signals signals found in them
 * @param leads leads they make
 * @param alerts alert revisions by kind
 * @param deadLetters records that could not be processed
 */
public record Summary(
        long pages, long articles, long signals, long leads, Map<AlertKind, Long> alerts, long deadLetters) {

    /** Counts the topics of a cluster from their beginning. */
    public static Summary of(Map<String, Object> client) {
        Map<AlertKind, Long> alerts = new EnumMap<>(AlertKind.class);
        read(client, Topics.ALERTS, (key, alert) -> alerts.merge(((Alert) alert).getKind(), 1L, Long::sum));
        Set<String> leads = new HashSet<>();
        read(client, Topics.LEADS, (key, lead) -> leads.add(key));
        return new Summary(
                count(client, Topics.PAGES),
                count(client, Topics.ARTICLES),
                count(client, Topics.SIGNALS),
                leads.size(),
                alerts,
                count(client, Topics.DEAD_LETTERS));
    }

    /** The counts as a table of text lines. */
    public String table() {
        StringBuilder table = new StringBuilder("汇总 / summary\n");
        row(table, "页面 pages", pages);
        row(table, "文章 articles", articles);
        row(table, "信号 signals", signals);
        row(table, "线索 leads", leads);
        alerts.forEach((kind, count) -> row(table, "预警 alerts " + Words.of(kind) + " " + kind, count));
        row(table, "死信 dead letters", deadLetters);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, long count) {
        int width = name.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        table.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, 40 - width)))
                .append(count)
                .append('\n');
    }

    private static long count(Map<String, Object> client, Topic<?> topic) {
        long[] count = {0};
        read(client, topic, (key, value) -> count[0]++);
        return count[0];
    }

    private static <V extends SpecificRecord> void read(
            Map<String, Object> client, Topic<V> topic, BiConsumer<String, SpecificRecord> sink) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("default.api.timeout.ms", 10_000);
        try (KafkaConsumer<String, V> reader = new KafkaConsumer<>(
                settings, new StringDeserializer(), topic.serde().deserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, V> entry : reader.poll(Duration.ofMillis(200))) {
                    sink.accept(entry.key(), entry.value());
                }
            }
        }
    }
}
