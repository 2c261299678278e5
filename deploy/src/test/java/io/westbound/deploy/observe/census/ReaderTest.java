package io.westbound.deploy.observe.census;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.observe.NodeMeters;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC);
    private static final TopicPartition SIGNALS = new TopicPartition(Topics.SIGNALS.name(), 0);
    private static final TopicPartition ALERTS = new TopicPartition(Topics.ALERTS.name(), 0);

    private final List<String> taken = new ArrayList<>();

    @Test
    void readsWhatIsStoredWhileItLooksForItsPlace() {
        Broker broker = new Broker(SIGNALS);
        broker.storeWhileAsked(SIGNALS);
        Reader reader = reader(broker, Topics.SIGNALS);
        broker.rebalance(List.of(SIGNALS));

        reader.poll(Duration.ZERO);

        assertThat(taken).containsExactly("signals");
    }

    @Test
    void fillsTheBooksInTheirOrder() {
        Broker broker = new Broker(ALERTS, SIGNALS);
        Reader reader = reader(broker, Topics.SIGNALS, Topics.ALERTS);
        broker.rebalance(List.of(ALERTS, SIGNALS));
        broker.store(ALERTS);
        broker.store(SIGNALS);

        reader.poll(Duration.ZERO);

        assertThat(taken).containsExactly("signals", "alerts");
    }

    private Reader reader(Broker broker, Topic<?>... topics) {
        List<Book<?>> books = new ArrayList<>();
        for (Topic<?> topic : topics) {
            books.add(new NotedBook<>(topic));
        }
        DeadLetterBook unreadable = new DeadLetterBook(new NodeMeters(new SimpleMeterRegistry()));
        Reader reader = new Reader(broker, books, unreadable, CLOCK);
        reader.subscribe();
        return reader;
    }

    /** Holds one tombstone a topic, stored now; answers questions for times as a broker does. */
    private static final class Broker extends MockConsumer<String, byte[]> {

        private final List<TopicPartition> late = new ArrayList<>();

        Broker(TopicPartition... partitions) {
            super("earliest");
            for (TopicPartition partition : partitions) {
                updateBeginningOffsets(Map.of(partition, 0L));
                updateEndOffsets(Map.of(partition, 0L));
            }
        }

        void store(TopicPartition partition) {
            addRecord(new ConsumerRecord<>(partition.topic(), partition.partition(), 0, "key", null));
            updateEndOffsets(Map.of(partition, 1L));
        }

        void storeWhileAsked(TopicPartition partition) {
            late.add(partition);
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            schedulePollTask(() -> late.forEach(this::store));
            late.forEach(partition -> updateEndOffsets(Map.of(partition, 1L)));
            Map<TopicPartition, OffsetAndTimestamp> none =
                    times.keySet().stream().collect(Collectors.toMap(p -> p, p -> new OffsetAndTimestamp(0, 0)));
            none.replaceAll((partition, offset) -> null);
            return none;
        }
    }

    private final class NotedBook<V extends SpecificRecord> implements Book<V> {

        private final Topic<V> topic;

        NotedBook(Topic<V> topic) {
            this.topic = topic;
        }

        @Override
        public Topic<V> topic() {
            return topic;
        }

        @Override
        public Duration lookBack() {
            return Duration.ZERO;
        }

        @Override
        public void accept(Entry<V> entry) {
            taken.add(topic.name());
        }

        @Override
        public void forget(int partition) {
            // Nothing is kept by partition.
        }

        @Override
        public void show() {
            // Nothing is shown.
        }
    }
}
