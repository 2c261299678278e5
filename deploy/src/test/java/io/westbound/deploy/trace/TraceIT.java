package io.westbound.deploy.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.node.Node;
import io.westbound.deploy.node.Role;
import io.westbound.deploy.sample.SamplePress;
import io.westbound.deploy.sample.SampleSources;
import io.westbound.event.Signal;
import io.westbound.schemas.Topics;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With tracing on, a node that crawls the sample press hands one trace from a page through to its teams' alerts. */
class TraceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    @Test
    void oneTraceLeadsFromAPageToItsAlert() throws Exception {
        try (SamplePress press = SamplePress.start(0, InetAddress.getLoopbackAddress());
                Node node = Node.start(config(press), EnumSet.allOf(Role.class))) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(read(node, "alerts")).hasSizeGreaterThan(3));
            Map<String, Set<String>> traces = new HashMap<>();
            // Against the flow, for the crawl goes on: what a step was caused by is read after it.
            for (String topic : List.of("alerts.head", "alerts", "leads", "signals", "articles", "pages")) {
                traces.put(topic, read(node, topic).stream().map(TraceIT::trace).collect(Collectors.toSet()));
            }
            Set<String> pages = traces.remove("pages");
            assertThat(pages).doesNotContain("").hasSizeGreaterThan(10);
            assertThat(traces)
                    .allSatisfy((topic, seen) ->
                            assertThat(seen).as(topic).isNotEmpty().isSubsetOf(pages));
            Map<String, String> byPage = new TreeMap<>();
            for (ConsumerRecord<byte[], byte[]> record : read(node, "signals")) {
                Signal signal = Topics.SIGNALS.serde().deserializer().deserialize("", record.value());
                assertThat(byPage.merge(signal.getPageId(), trace(record), (a, b) -> a.equals(b) ? a : "two traces"))
                        .as("signals of one page")
                        .isNotEqualTo("two traces");
            }
        }
    }

    private static String trace(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(TraceContext.HEADER);
        return header == null
                ? ""
                : TraceContext.read(new String(header.value(), StandardCharsets.US_ASCII))
                        .map(TraceContext::traceId)
                        .orElse("");
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(Node node, String topic) {
        Map<String, Object> settings = new HashMap<>(node.client());
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new java.util.ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private WestboundConfig config(SamplePress press) throws Exception {
        Path sources = SampleSources.write(directory.resolve("sources"), press.base());
        return WestboundConfig.of(Settings.defaults()
                .with("data", directory.resolve("data"), "test")
                .with("kafka.port", 0, "test")
                .with("http.port", 0, "test")
                .with("observe.trace", true, "test")
                .with("ingest.sources", sources, "test")
                .with("ingest.contact", "http://127.0.0.1/demo", "test"));
    }
}
