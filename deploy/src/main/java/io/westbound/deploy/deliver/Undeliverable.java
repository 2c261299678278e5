package io.westbound.deploy.deliver;

import io.westbound.deploy.work.Sender;
import io.westbound.event.DeadLetter;
import io.westbound.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Puts what cannot be delivered among the dead letters. {@code deadletters retry} puts it back on its topic with a header
 * that names the channel: that channel tells it again, every other passes it over.
 */
final class Undeliverable {

    private static final String AGAIN = "westbound-deliver-again";
    private static final String STEP = "deliver";

    private final String channel;
    private final Sender sender;
    private final Clock clock;

    Undeliverable(String channel, Sender sender, Clock clock) {
        this.channel = channel;
        this.sender = sender;
        this.clock = clock;
    }

    /** Whether a record was put back for this channel. */
    boolean again(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(AGAIN);
        return header != null
                && header.value() != null
                && channel.equals(new String(header.value(), StandardCharsets.UTF_8));
    }

    /**
     * Stores a record with its cause; returns once the cluster has it.
     *
     * @throws io.westbound.deploy.broker.BrokerException if the cluster does not take it
     */
    void store(ConsumerRecord<byte[], byte[]> record, Exception cause) {
        Map<String, ByteBuffer> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), ByteBuffer.wrap(header.value() == null ? new byte[0] : header.value()));
        }
        headers.put(AGAIN, ByteBuffer.wrap(channel.getBytes(StandardCharsets.UTF_8)));
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setTimestamp(Instant.ofEpochMilli(Math.max(0, record.timestamp())))
                .setKey(buffer(record.key()))
                .setValue(buffer(record.value()))
                .setHeaders(headers)
                .setStep(STEP)
                .setCause(cause.getClass().getName())
                .setMessage(String.valueOf(cause.getMessage()))
                .setFailedAt(clock.instant())
                .build();
        String id = record.topic() + "-" + record.partition() + "-" + record.offset() + "-" + channel;
        sender.send(new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                id.getBytes(StandardCharsets.UTF_8),
                Topics.DEAD_LETTERS.serde().serializer().serialize(Topics.DEAD_LETTERS.name(), letter)));
    }

    private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
