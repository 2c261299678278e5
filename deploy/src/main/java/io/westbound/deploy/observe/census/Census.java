package io.westbound.deploy.observe.census;

import io.micrometer.core.instrument.MeterRegistry;
import io.westbound.deploy.observe.NodeMeter;
import io.westbound.deploy.observe.NodeMeters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts leads, alerts, follow-ups and dead letters off their topics in a thread of its own, and shows them as meters.
 *
 * <p>Every node of a cluster may run one: they share the partitions, so that sums over instances are the whole.
 * Counters hold what was stored since the node started; gauges hold everything.
 */
public final class Census implements AutoCloseable {

    /** Consumer group of the readers; it never commits. */
    public static final String GROUP = "westbound-census";

    private static final Logger LOG = LoggerFactory.getLogger(Census.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final Duration SHOW = Duration.ofSeconds(5);
    private static final Duration STALLED = Duration.ofMinutes(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Reader reader;
    private final Clock clock;
    private final Thread thread;
    private volatile Instant polled;
    private volatile @Nullable String failure;
    private volatile boolean stopping;

    private Census(KafkaConsumer<String, byte[]> consumer, Reader reader, Clock clock) {
        this.consumer = consumer;
        this.reader = reader;
        this.clock = clock;
        this.polled = clock.instant();
        this.thread = new Thread(this::run, "census");
    }

    /**
     * Starts to count.
     *
     * @param client settings of a Kafka client
     * @param works whether people work on a day, for the alerts' silence
     */
    public static Census start(
            Map<String, Object> client, MeterRegistry registry, Predicate<LocalDate> works, Clock clock) {
        NodeMeters meters = new NodeMeters(registry);
        Instant started = clock.instant();
        SignalBook signals = new SignalBook();
        Sources sources = new Sources();
        LeadBook leads = new LeadBook(meters);
        AlertBook alerts = new AlertBook(meters, signals, sources);
        DeadLetterBook dead = new DeadLetterBook(meters);
        List<Book<?>> books = List.of(sources, signals, leads, new FollowUpBook(meters, leads), alerts, dead);
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(client), new StringDeserializer(), new ByteArrayDeserializer());
        Census census = new Census(consumer, new Reader(consumer, books, dead, clock), clock);
        Silence silence = new Silence(works, clock);
        meters.timer(NodeMeter.FIRST_CONTACT);
        meters.gauge(NodeMeter.CENSUS, () -> census.polled.toEpochMilli() / 1000.0);
        meters.gauge(
                NodeMeter.ALERT_SILENCE, () -> silence.since(alerts.newest().orElse(started)));
        census.reader.show();
        census.thread.start();
        return census;
    }

    /** Why the figures are not to be trusted; empty if they are. */
    public List<String> causes() {
        String known = failure;
        if (known != null) {
            return List.of(known);
        }
        Duration age = Duration.between(polled, clock.instant());
        return age.compareTo(STALLED) > 0
                ? List.of("the topics were last polled " + age.toSeconds() + " s ago")
                : List.of();
    }

    @Override
    public void close() {
        stopping = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            reader.subscribe();
            Instant shown = Instant.EPOCH;
            while (!stopping) {
                reader.poll(POLL);
                Instant now = clock.instant();
                polled = now;
                if (Duration.between(shown, now).compareTo(SHOW) >= 0) {
                    reader.show();
                    shown = now;
                }
            }
        } catch (WakeupException e) {
            LOG.debug("the census was asked to stop", e);
        } catch (KafkaException e) {
            failure = "the topics cannot be read: " + e.getMessage();
            LOG.error("the census ends", e);
        } finally {
            // While the group still waits for a killed member, a close without a limit waits with it.
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private static Map<String, Object> settings(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", GROUP);
        settings.put("client.id", GROUP);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("session.timeout.ms", 10_000);
        settings.put("heartbeat.interval.ms", 2_000);
        return settings;
    }
}
