package io.westbound.deploy.deliver;

import io.westbound.deploy.observe.NodeMeter;
import io.westbound.deploy.observe.NodeMeters;
import io.westbound.event.Alert;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the deliveries of one channel go, for meters, health and logs. Written by the courier's thread, read by any.
 */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration WORRYING = Duration.ofMinutes(1);

    private enum Outcome {
        DELIVERED,
        RETRIED,
        REFUSED
    }

    private final String channel;
    private final NodeMeters meters;
    private final Clock clock;
    private volatile @Nullable Instant begun;
    private volatile String trouble = "";

    Progress(String channel, NodeMeters meters, Clock clock) {
        this.channel = channel;
        this.meters = meters;
        this.clock = clock;
        for (Outcome outcome : Outcome.values()) {
            meters.counter(NodeMeter.DELIVERIES, channel, NodeMeters.word(outcome));
        }
        meters.timer(NodeMeter.ALERT_TO_DELIVERY);
        meters.gauge(NodeMeter.DELIVERY_WAITING, () -> waiting().toMillis() / 1000.0, channel);
    }

    String channel() {
        return channel;
    }

    Instant begin() {
        Instant now = clock.instant();
        begun = now;
        return now;
    }

    void end() {
        begun = null;
    }

    Duration since(Instant time) {
        return Duration.between(time, clock.instant());
    }

    void delivered(Alert alert) {
        trouble = "";
        count(Outcome.DELIVERED);
        meters.record(NodeMeter.ALERT_TO_DELIVERY, since(alert.getRaisedAt()));
        LOG.atDebug()
                .addKeyValue("alertId", alert.getAlertId())
                .addKeyValue("revision", alert.getRevision())
                .addKeyValue("channel", channel)
                .log("alert delivered");
    }

    void retried(String why) {
        trouble = why;
        count(Outcome.RETRIED);
        LOG.warn("channel {} is tried again: {}", channel, why);
    }

    void refused(Alert alert, String why) {
        trouble = why;
        count(Outcome.REFUSED);
        LOG.atError()
                .addKeyValue("alertId", alert.getAlertId())
                .addKeyValue("revision", alert.getRevision())
                .log("channel {} does not take an alert: {}; it is among the dead letters", channel, why);
    }

    /** The channel cannot read its alerts. */
    void stuck(Exception cause) {
        trouble = cause.toString();
        LOG.warn("channel {} starts anew: {}", channel, cause.toString());
    }

    /** Why the channel is not as it should be; nothing if it is. */
    Optional<String> cause() {
        Duration waiting = waiting();
        return waiting.compareTo(WORRYING) < 0
                ? Optional.empty()
                : Optional.of(
                        "channel " + channel + " has waited " + waiting.toSeconds() + " s to deliver: " + trouble);
    }

    private Duration waiting() {
        Instant since = begun;
        return since == null ? Duration.ZERO : since(since);
    }

    private void count(Outcome outcome) {
        meters.counter(NodeMeter.DELIVERIES, channel, NodeMeters.word(outcome)).increment();
    }
}
