package io.westbound.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A topic, declared once with all that its creation, its writers and its readers need. Keys are strings.
 *
 * <p>Immutable and thread-safe; the serde may be shared.
 *
 * @param name name on the broker: lower case, digits, {@code -} and {@code .}
 * @param key what the key is, for a reader of the catalogue
 * @param type event class of the values
 * @param serde serde of the values
 * @param partitions number of partitions at creation
 * @param cleanup what the broker may forget
 * @param retention how long a deleted-by-time topic keeps a record; ignored where {@code cleanup} is compaction
 * @param compression codec of the log segments: lz4 for hot topics, zstd for archives
 * @param why why the topic exists and is kept as it is
 */
public record Topic<V extends SpecificRecord>(
        String name,
        String key,
        Class<V> type,
        Serde<V> serde,
        int partitions,
        Cleanup cleanup,
        Duration retention,
        String compression,
        String why) {

    /** What the broker may forget of a topic. */
    public enum Cleanup {
        /** Records older than the retention. */
        DELETE("delete"),
        /** Every record but the last of its key. */
        COMPACT("compact");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }
    }

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,200}");
    private static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    /** Checks the name, so that a topic with an illegal one is never created. */
    public Topic {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "topic name '" + name + "': expected lower-case letters, digits, '-' and '.'");
        }
    }

    /** Whether a topic can have this name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The serde of the keys: UTF-8 strings. */
    public Serde<String> keySerde() {
        return Serdes.String();
    }

    /** The same topic under another name, as one team's alerts are to all alerts. */
    public Topic<V> named(String otherName) {
        return new Topic<>(otherName, key, type, serde, partitions, cleanup, retention, compression, why);
    }

    /** The settings that the topic is created with, by their Kafka names. */
    public Map<String, String> config() {
        Map<String, String> config = new TreeMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy);
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, compression);
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_RECORD_BYTES));
        if (cleanup == Cleanup.DELETE) {
            config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        }
        return config;
    }
}
