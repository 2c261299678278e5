package io.westbound.deploy.work;

import io.westbound.deploy.broker.BrokerException;
import io.westbound.schemas.SafeProducer;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends single records and waits until the cluster has them. */
public final class Sender implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    /** Opens a sender to a cluster. */
    public Sender(Map<String, Object> client) {
        Map<String, Object> settings = SafeProducer.settings(client);
        settings.put("max.block.ms", 10_000);
        settings.put("delivery.timeout.ms", 20_000);
        settings.put("request.timeout.ms", 10_000);
        settings.put("max.request.size", 8 * 1024 * 1024);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends one record.
     *
     * @throws BrokerException if the cluster does not take it
     */
    public void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new BrokerException("the record was not taken: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted while sending", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
