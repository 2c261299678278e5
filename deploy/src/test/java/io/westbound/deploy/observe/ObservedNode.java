package io.westbound.deploy.observe;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;

/** A node with all that is watched, on a broker of its own, fed by the test instead of by a crawl. */
final class ObservedNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final KafkaProducer<String, byte[]> producer;
    private final EmbeddedBroker broker;
    final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final Health health = new Health();
    final Map<String, Object> client;
    final ObserveServer server;
    private final TopicSetup topics;

    ObservedNode(Path directory) throws Exception {
        registry.config().meterFilter(new ClientMeterFilter());
        broker = keep(EmbeddedBroker.start(directory.resolve("broker"), 0));
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        topics = new TopicSetup(keep(Admin.create(client)), PATIENCE);
        topics.ensure(Topics.all());
        producer = keep(new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer()));
        keep(new KafkaClientMetrics(producer)).bindTo(registry);
        streams(broker.bootstrapServers(), directory.resolve("state"));
        system();
        keep(Observation.start(client, registry, directory, health));
        server = keep(ObserveServer.start(new InetSocketAddress("127.0.0.1", 0), registry, health));
    }

    <V extends SpecificRecord> void put(Topic<V> topic, String key, V value) {
        putRaw(topic.name(), key, topic.serde().serializer().serialize(topic.name(), value));
    }

    void putRaw(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key, value));
    }

    void ensure(Topic<?> topic) {
        topics.ensure(List.of(topic));
    }

    /** Stops the broker and leaves all that needs it alone. */
    void stopBroker() {
        open.remove(broker);
        broker.close();
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private void streams(String bootstrap, Path state) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Topics.SIGNALS.name()).foreach((key, value) -> {});
        Map<String, Object> settings = new HashMap<>();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "westbound-streams");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        KafkaStreams streams = keep(new KafkaStreams(builder.build(), new StreamsConfig(settings)));
        streams.start();
        keep(new KafkaStreamsMetrics(streams)).bindTo(registry);
    }

    private void system() {
        new JvmMemoryMetrics().bindTo(registry);
        keep(new JvmGcMetrics()).bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private <C extends AutoCloseable> C keep(C closeable) {
        open.push(closeable);
        return closeable;
    }
}
