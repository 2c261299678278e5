package io.westbound.streams.topology;

import io.westbound.event.Team;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The reference topics as global stores of which every task knows when they change. Thread-safe.
 *
 * <p>A global table would copy a broken record into its store as it is when the store is restored, and every reader would
 * stumble over it; these stores are filled by reading, at start too, so a broken record goes to the dead letters.
 */
final class References {

    static final List<Topic<? extends SpecificRecord>> TOPICS =
            List.of(Topics.TEAMS, Topics.PARKS, Topics.PROJECTS, Topics.FIRMS);

    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();

    /** Adds the stores to a topology. */
    void addTo(StreamsBuilder builder) {
        TOPICS.forEach(topic -> add(builder, topic, (key, value) -> {}));
    }

    /**
     * Adds the store of one more topic.
     *
     * @param reader is told of each record, those of before the start too; null: the key is gone
     */
    <V extends SpecificRecord> void add(
            StreamsBuilder builder, Topic<V> topic, BiConsumer<String, @Nullable V> reader) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(topic.name()), topic.keySerde(), topic.serde()),
                topic.name(),
                Consumed.with(keys(topic), values(topic)).withName("table-" + topic.name()),
                () -> new Keep<V>(topic.name(), counter(topic.name()), reader));
    }

    /** How often a topic has changed since the start; a reader that knows the number need not read again. */
    long changes(Topic<?> topic) {
        return counter(topic.name()).get();
    }

    private AtomicLong counter(String topic) {
        return changes.computeIfAbsent(topic, name -> new AtomicLong());
    }

    private static Serde<String> keys(Topic<?> topic) {
        Deserializer<String> keys = topic.keySerde().deserializer();
        return checked(topic.keySerde(), (name, bytes) -> {
            if (bytes == null) {
                throw new SerializationException("a record of " + name + " without a key");
            }
            return keys.deserialize(name, bytes);
        });
    }

    private static <V extends SpecificRecord> Serde<V> values(Topic<V> topic) {
        Consumer<Object> check = topic.type() == Team.class ? References::checkTeam : any -> {};
        Deserializer<V> values = topic.serde().deserializer();
        return checked(topic.serde(), (name, bytes) -> {
            V value = values.deserialize(name, bytes);
            check.accept(value);
            return value;
        });
    }

    private static <T> Serde<T> checked(Serde<T> serde, Deserializer<T> deserializer) {
        return Serdes.serdeFrom(serde.serializer(), deserializer);
    }

    /** A team whose topic cannot have its name would fail every alert that is routed to it. */
    private static void checkTeam(Object value) {
        if (value instanceof Team team && !Topics.canName(team.getTeamId())) {
            throw new SerializationException("no topic can be named after the team '" + team.getTeamId()
                    + "': expected lower-case letters, digits, '-' and '.'");
        }
    }

    private static final class Keep<V> extends ContextualProcessor<String, V, Void, Void> {

        private final String store;
        private final AtomicLong changes;
        private final BiConsumer<String, @Nullable V> reader;

        Keep(String store, AtomicLong changes, BiConsumer<String, @Nullable V> reader) {
            this.store = store;
            this.changes = changes;
            this.reader = reader;
        }

        @Override
        public void process(Record<String, V> record) {
            KeyValueStore<String, V> kept = context().getStateStore(store);
            reader.accept(record.key(), record.value());
            kept.put(record.key(), record.value());
            changes.incrementAndGet();
        }
    }
}
