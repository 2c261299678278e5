package io.westbound.deploy.ingest;

import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.event.Page;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is committed on the pages topic. */
final class PagesTopic {

    private final String servers;

    PagesTopic(String servers) {
        this.servers = servers;
    }

    /** Creates all topics. */
    static PagesTopic create(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(admin, Duration.ofSeconds(60)).ensure(Topics.all());
        }
        return new PagesTopic(broker.bootstrapServers());
    }

    /** Every page from the beginning to the present end. */
    List<Page> read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (KafkaConsumer<String, Page> consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), Topics.PAGES.serde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.PAGES.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Page> pages = new ArrayList<>();
            while (!partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
                for (ConsumerRecord<String, Page> record : consumer.poll(Duration.ofMillis(200))) {
                    pages.add(record.value());
                }
            }
            return pages;
        }
    }
}
