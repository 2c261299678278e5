package io.westbound.deploy.work;

import io.westbound.deploy.broker.TopicSetup;
import io.westbound.event.Article;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.topology.Names;
import io.westbound.streams.topology.StreamSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What Kafka Streams alone does with the articles of a benchmark: from their topic into another one, untouched, exactly
 * once, with the settings of the stream. The bound that the stream's own rate is held against.
 */
final class PassThrough {

    private static final String NAME = "pass-through.";
    private static final Topic<Article> OUT = new Names(NAME).own(Topics.ARTICLES);

    private PassThrough() {}

    /** Passes on all {@code articles} that are on their topic; articles a second from the first one on. */
    static double rate(Map<String, Object> client, Path state, int threads, long articles) {
        try (Admin admin = Admin.create(client)) {
            new TopicSetup(admin, Duration.ofMinutes(1)).ensure(List.of(OUT));
        }
        Properties settings = StreamSettings.of(client, NAME + "bench", NAME);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        try (KafkaConsumer<byte[], byte[]> reader = reader(client);
                KafkaStreams streams = new KafkaStreams(topology(settings), settings)) {
            streams.start();
            long first = 0;
            long start = 0;
            long read = 0;
            while (read < articles) {
                read += reader.poll(Duration.ofSeconds(1)).count();
                if (first == 0 && read > 0) {
                    first = read;
                    start = System.nanoTime();
                }
            }
            return (read - first) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static Topology topology(Properties settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        builder.stream(
                        Topics.ARTICLES.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("from-articles"))
                .to(
                        OUT.name(),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("write-articles"));
        return builder.build();
    }

    private static KafkaConsumer<byte[], byte[]> reader(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, OUT.partitions())
                .mapToObj(partition -> new TopicPartition(OUT.name(), partition))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }
}
