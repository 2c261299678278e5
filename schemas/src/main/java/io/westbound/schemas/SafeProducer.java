package io.westbound.schemas;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings that every producer needs so that what it was told is sent is kept. */
public final class SafeProducer {

    /**
     * Requests under way to a broker. With several, the second batch to a partition that its broker does not serve yet, for
     * it is new or the broker has just started, can be taken while the first is refused; the first then comes again with
     * a sequence number that the broker has passed, is taken for a duplicate, and is lost.
     */
    public static final int IN_FLIGHT = 1;

    private SafeProducer() {}

    /** The given client settings, copied, and over them what keeps every record, once and in order. */
    public static Map<String, Object> settings(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, IN_FLIGHT);
        return settings;
    }
}
