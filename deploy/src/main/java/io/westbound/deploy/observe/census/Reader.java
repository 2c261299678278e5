package io.westbound.deploy.observe.census;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Carries records from the topics into the books. Several readers of one group share the partitions; a partition that
 * comes is read from where its book wants it, one that goes is forgotten. Used by one thread.
 */
final class Reader implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;
    private final Map<String, Book<?>> books;
    private final DeadLetterBook unreadable;
    private final Clock clock;
    private final Instant started;

    /** The books are filled in their order, so that one may look up what an earlier one holds. */
    Reader(Consumer<String, byte[]> consumer, List<Book<?>> books, DeadLetterBook unreadable, Clock clock) {
        this.consumer = consumer;
        this.books = new LinkedHashMap<>();
        books.forEach(book -> this.books.put(book.topic().name(), book));
        this.unreadable = unreadable;
        this.clock = clock;
        this.started = clock.instant();
    }

    void subscribe() {
        consumer.subscribe(books.keySet(), this);
    }

    /** Takes in what has arrived, book after book, waiting at most as long as given. */
    void poll(Duration wait) {
        ConsumerRecords<String, byte[]> arrived = consumer.poll(wait);
        Instant now = clock.instant();
        books.forEach((topic, book) -> arrived.records(topic).forEach(stored -> take(book, stored, now)));
    }

    void show() {
        books.values().forEach(Book::show);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> times = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Book<?> book = books.get(partition.topic());
            Duration lookBack = book == null ? Duration.ZERO : book.lookBack();
            if (lookBack == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                times.put(partition, started.minus(lookBack).toEpochMilli());
            }
        }
        // The ends are asked for first: what is stored between the two questions is then read, not skipped.
        Map<TopicPartition, Long> ends = consumer.endOffsets(times.keySet());
        consumer.offsetsForTimes(times)
                .forEach((partition, offset) ->
                        consumer.seek(partition, offset == null ? ends.getOrDefault(partition, 0L) : offset.offset()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            Book<?> book = books.get(partition.topic());
            if (book != null) {
                book.forget(partition.partition());
            }
        });
    }

    private <V extends SpecificRecord> void take(Book<V> book, ConsumerRecord<String, byte[]> stored, Instant now) {
        Instant at = Instant.ofEpochMilli(stored.timestamp());
        try {
            @Nullable
            V value = stored.value() == null
                    ? null
                    : book.topic().serde().deserializer().deserialize(stored.topic(), stored.value());
            book.accept(new Book.Entry<>(stored.partition(), stored.key(), value, at, now, !at.isBefore(started)));
        } catch (SerializationException e) {
            unreadable.count("census", e.getClass().getSimpleName());
        }
    }
}
