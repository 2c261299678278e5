package io.westbound.deploy.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import io.westbound.deploy.broker.BrokerException;
import io.westbound.deploy.config.Channel;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.observe.NodeMeters;
import io.westbound.deploy.work.Sender;
import io.westbound.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Delivers to all channels that are on, each in a thread of its own. Thread-safe. */
public final class Deliveries implements AutoCloseable {

    /** What the consumer group of every channel begins with; the channel's id follows. */
    public static final String GROUP = "westbound-deliver-";

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final long RETRY_SECONDS = 2;
    private static final int SESSION_MS = 10_000;

    private final WestboundConfig.Deliver settings;
    private final Map<String, Object> client;
    private final Sender sender;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Progress> progress = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Deliveries(WestboundConfig.Deliver settings, Map<String, Object> client, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.sender = new Sender(client);
        this.clock = clock;
    }

    /**
     * Starts to deliver; returns at once. A topic of a team that does not exist yet is read as soon as it does.
     *
     * @param client settings of a Kafka client
     * @param registry takes the meters
     */
    public static Deliveries start(
            WestboundConfig.Deliver settings, Map<String, Object> client, MeterRegistry registry) {
        Deliveries deliveries = new Deliveries(settings, client, Clock.systemUTC());
        NodeMeters meters = new NodeMeters(registry);
        settings.on()
                .forEach(channel -> deliveries.begin(channel, new Progress(channel.id(), meters, deliveries.clock)));
        return deliveries;
    }

    /** Why messages do not get through; empty: they do. */
    public List<String> causes() {
        return progress.stream().map(Progress::cause).flatMap(Optional::stream).toList();
    }

    private void begin(Channel channel, Progress shown) {
        progress.add(shown);
        Thread thread = new Thread(() -> live(channel, shown), "deliver-" + channel.id());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void live(Channel channel, Progress shown) {
        Robot robot = Robot.of(channel);
        Courier courier = new Courier(
                settings,
                robot,
                new Postman(channel, robot, settings.timeout(), clock),
                new Undeliverable(channel.id(), sender, clock),
                shown,
                this::closed);
        try {
            while (!closed()) {
                try {
                    life(channel, courier);
                } catch (KafkaException | BrokerException e) {
                    shown.stuck(e);
                    closing.await(RETRY_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void life(Channel channel, Courier courier) throws InterruptedException {
        List<String> topics = channel.teams().stream()
                .map(team -> Topics.alertsOf(team).name())
                .toList();
        try (Inbox inbox = new Inbox(new KafkaConsumer<>(consumer(channel)), topics, settings.lookBack(), clock)) {
            while (!closed()) {
                for (ConsumerRecord<byte[], byte[]> record : inbox.poll()) {
                    if (!closed()) {
                        courier.take(inbox, record);
                    }
                }
            }
        }
    }

    private Map<String, Object> consumer(Channel channel) {
        Map<String, Object> all = new HashMap<>(client);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP + channel.id());
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, GROUP + channel.id());
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A team's topic may be created after the start.
        all.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, SESSION_MS);
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MS / 4);
        // Equal partitions of all teams' topics in one process: they hold the same alerts.
        all.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        return all;
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    /** Stops within a few seconds; a message under way is told again after the next start unless its robot took it. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        long end = System.nanoTime() + STOP_WITHIN.toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            thread.interrupt();
        }
        sender.close();
    }
}
