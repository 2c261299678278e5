package io.westbound.ingest.visit;

import io.westbound.event.DeadLetter;
import io.westbound.event.FetchReport;
import io.westbound.event.Page;
import io.westbound.ingest.fetch.UrlHost;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An order that is done, as records to send in one transaction with its offset.
 *
 * @param bytes size of the records
 */
record Settled(Assignment assignment, long offset, List<ProducerRecord<String, byte[]>> records, long bytes) {

    /** A visit that ended: its report under the key of the order, and its page if there is one. */
    static Settled of(Done done) {
        Visit visit = done.visit();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Page page = done.page();
        if (page != null) {
            records.add(record(Topics.PAGES, UrlHost.of(URI.create(page.getUrl())), page));
        }
        FetchReport report = done.report();
        records.add(record(Topics.FETCH_REPORTS, visit.host(), report));
        return of(visit.assignment(), visit.offset(), records);
    }

    /** A record that is no order. */
    static Settled poison(Assignment assignment, ConsumerRecord<String, byte[]> bad, Exception cause, Instant at) {
        String place = bad.topic() + "-" + bad.partition() + "-" + bad.offset();
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic(bad.topic())
                .setPartition(bad.partition())
                .setOffset(bad.offset())
                .setTimestamp(Instant.ofEpochMilli(Math.max(0, bad.timestamp())))
                .setKey(
                        bad.key() == null
                                ? null
                                : ByteBuffer.wrap(Topics.FETCH_ORDERS
                                        .keySerde()
                                        .serializer()
                                        .serialize("", bad.key())))
                .setValue(bad.value() == null ? null : ByteBuffer.wrap(bad.value()))
                .setStep("fetch")
                .setCause(cause.getClass().getName())
                .setMessage(String.valueOf(cause.getMessage()))
                .setFailedAt(at)
                .build();
        return of(assignment, bad.offset(), List.of(record(Topics.DEAD_LETTERS, place, letter)));
    }

    private static Settled of(Assignment assignment, long offset, List<ProducerRecord<String, byte[]>> records) {
        return new Settled(
                assignment,
                offset,
                records,
                records.stream().mapToLong(r -> r.value().length).sum());
    }

    private static <V extends SpecificRecord> ProducerRecord<String, byte[]> record(
            Topic<V> topic, @Nullable String key, V value) {
        return new ProducerRecord<>(
                topic.name(), key, topic.serde().serializer().serialize(topic.name(), value));
    }
}
