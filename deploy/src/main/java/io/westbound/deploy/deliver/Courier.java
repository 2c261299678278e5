package io.westbound.deploy.deliver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.event.Alert;
import io.westbound.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Tells one channel its alerts, one after the other. A message that does not get through is tried again, and those behind it
 * wait; one that is refused goes to the dead letters. Used by one thread.
 */
final class Courier {

    private static final String TRACE = "traceparent";

    private final WestboundConfig.Deliver settings;
    private final Robot robot;
    private final Postman postman;
    private final Undeliverable letters;
    private final Progress progress;
    private final BooleanSupplier stop;
    private final Memory memory = new Memory();
    private long lastSent;
    private boolean sentBefore;

    Courier(
            WestboundConfig.Deliver settings,
            Robot robot,
            Postman postman,
            Undeliverable letters,
            Progress progress,
            BooleanSupplier stop) {
        this.settings = settings;
        this.robot = robot;
        this.postman = postman;
        this.letters = letters;
        this.progress = progress;
        this.stop = stop;
    }

    /** Deals with a record, or leaves it for later if the process is to stop or has lost it. */
    void take(Inbox inbox, ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        Alert alert;
        try {
            alert = Topics.ALERTS.serde().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            if (!inbox.old(record)) {
                letters.store(record, e);
                inbox.done(record);
            }
            return;
        }
        if (alert == null || inbox.old(record)) {
            remember(alert);
        } else if (memory.knows(alert) && !letters.again(record)) {
            inbox.done(record);
        } else if (tell(inbox, record, alert)) {
            inbox.done(record);
        }
    }

    private void remember(@Nullable Alert alert) {
        if (alert != null) {
            memory.add(alert);
        }
    }

    /** Returns whether the record is dealt with. */
    private boolean tell(Inbox inbox, ConsumerRecord<byte[], byte[]> record, Alert alert) throws InterruptedException {
        Instant begun = progress.begin();
        try {
            for (ObjectNode message : robot.messages(alert)) {
                Verdict verdict = send(inbox, record, message, begun);
                if (verdict == null) {
                    return false;
                }
                if (verdict.end() != Verdict.End.TAKEN) {
                    letters.store(record, new Refused(progress.channel(), verdict.says()));
                    progress.refused(alert, verdict.says());
                    return true;
                }
            }
            memory.add(alert);
            progress.delivered(alert);
            return true;
        } finally {
            progress.end();
        }
    }

    /** The last word on a message; null if it was left for later. */
    private @Nullable Verdict send(
            Inbox inbox, ConsumerRecord<byte[], byte[]> record, ObjectNode message, Instant begun)
            throws InterruptedException {
        int failures = 0;
        while (true) {
            pace(inbox);
            if (stop.getAsBoolean() || !inbox.mine(record)) {
                return null;
            }
            Verdict verdict = postman.carry(message, trace(record));
            if (verdict.end() != Verdict.End.LATER || progress.since(begun).compareTo(settings.giveUp()) > 0) {
                return verdict;
            }
            failures++;
            progress.retried(verdict.says());
            inbox.rest(Backoff.after(failures, verdict.rest()), stop);
        }
    }

    private void pace(Inbox inbox) {
        Duration left = settings.pause().minusNanos(System.nanoTime() - lastSent);
        if (sentBefore && left.toNanos() > 0) {
            inbox.rest(left, stop);
        }
        sentBefore = true;
        lastSent = System.nanoTime();
    }

    private static Map<String, String> trace(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(TRACE);
        return header == null ? Map.of() : Map.of(TRACE, new String(header.value(), StandardCharsets.US_ASCII));
    }
}
