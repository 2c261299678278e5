package io.westbound.deploy.library;

import io.westbound.event.Project;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the topic {@code projects} in a thread of its own and holds what is on it. Thread-safe. */
public final class LibraryReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryReader.class);
    private static final TopicPartition PROJECTS = new TopicPartition(Topics.PROJECTS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Project> library = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, Project> consumer;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread follower;

    private LibraryReader(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), Topics.PROJECTS.serde().deserializer());
        follower = new Thread(this::follow, "project-library");
        follower.setDaemon(true);
    }

    /** Starts to follow; the topic must exist. */
    public static LibraryReader start(Map<String, Object> client) {
        LibraryReader reader = new LibraryReader(client);
        reader.follower.start();
        return reader;
    }

    /** What is in the library now. */
    public Collection<Project> projects() {
        return List.copyOf(library.values());
    }

    private void follow() {
        try (consumer) {
            consumer.assign(List.of(PROJECTS));
            consumer.seekToBeginning(List.of(PROJECTS));
            while (!stopped.get()) {
                poll();
            }
        } catch (WakeupException e) {
            LOG.debug("asked to end");
        } catch (KafkaException e) {
            LOG.error("the project library is no longer followed", e);
        }
    }

    private void poll() {
        try {
            for (ConsumerRecord<String, Project> entry : consumer.poll(POLL)) {
                if (entry.value() == null) {
                    library.remove(entry.key());
                } else {
                    library.put(entry.key(), entry.value());
                }
            }
        } catch (RecordDeserializationException e) {
            LOG.warn("{} offset {} is no project and is passed over", e.topicPartition(), e.offset(), e);
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        consumer.wakeup();
        follower.join(Duration.ofSeconds(5).toMillis());
    }
}
