package io.westbound.deploy.observe.census;

import io.westbound.deploy.observe.NodeMeter;
import io.westbound.deploy.observe.NodeMeters;
import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.Evidence;
import io.westbound.event.Level;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts alerts and how fast they came. A week is looked back for the time of the newest one. */
final class AlertBook implements Book<Alert> {

    private static final Logger LOG = LoggerFactory.getLogger(AlertBook.class);

    private final NodeMeters meters;
    private final SignalBook signals;
    private final Sources sources;
    private volatile @Nullable Instant newest;

    AlertBook(NodeMeters meters, SignalBook signals, Sources sources) {
        this.meters = meters;
        this.signals = signals;
        this.sources = sources;
        for (AlertKind kind : AlertKind.values()) {
            for (Level level : Level.values()) {
                meters.counter(NodeMeter.ALERTS, NodeMeters.word(kind), NodeMeters.word(level));
            }
        }
        meters.timer(NodeMeter.PUBLISH_TO_ALERT);
        meters.timer(NodeMeter.FETCH_TO_ALERT);
        meters.timer(NodeMeter.ARTICLE_TO_ALERT);
    }

    /** When the newest alert was raised, if one is known. May be asked from any thread. */
    Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    @Override
    public Topic<Alert> topic() {
        return Topics.ALERTS;
    }

    @Override
    public Duration lookBack() {
        return Duration.ofDays(7);
    }

    @Override
    public void accept(Entry<Alert> entry) {
        Alert alert = entry.value();
        if (alert == null) {
            return;
        }
        Instant known = newest;
        if (known == null || alert.getRaisedAt().isAfter(known)) {
            newest = alert.getRaisedAt();
        }
        if (entry.fresh()) {
            log(alert);
            count(alert);
            if (alert.getKind() == AlertKind.NEW) {
                time(alert, entry.seen());
            }
        }
    }

    @Override
    public void forget(int partition) {
        // Counters stay: what was counted here is not counted again by the next owner of the partition.
    }

    @Override
    public void show() {
        // Counters and timers show themselves.
    }

    private static void log(Alert alert) {
        LOG.atDebug()
                .addKeyValue("alertId", alert.getAlertId())
                .addKeyValue("leadId", alert.getLeadId())
                .addKeyValue("revision", alert.getRevision())
                .addKeyValue(
                        "signalIds",
                        alert.getEvidence().stream().map(Evidence::getSignalId).toList())
                .log("alert raised");
    }

    private void count(Alert alert) {
        String kind = NodeMeters.word(alert.getKind());
        meters.counter(NodeMeter.ALERTS, kind, NodeMeters.word(alert.getLevel()))
                .increment();
        alert.getTeams()
                .forEach(team ->
                        meters.counter(NodeMeter.TEAM_ALERTS, team, kind).increment());
    }

    private void time(Alert alert, Instant seen) {
        meters.record(NodeMeter.FETCH_TO_ALERT, Duration.between(alert.getFetchedAt(), alert.getRaisedAt()));
        Optional<Evidence> earliest = alert.getEvidence().stream().min(Comparator.comparing(Evidence::getPublished));
        boolean watched = earliest.map(evidence -> sources.watched(evidence.getSourceId(), alert.getPublished()))
                .orElse(true);
        if (watched) {
            meters.record(NodeMeter.PUBLISH_TO_ALERT, Duration.between(alert.getPublished(), alert.getRaisedAt()));
        }
        alert.getEvidence().stream()
                .flatMap(evidence -> signals.seen(evidence.getSignalId()).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(signal -> meters.record(NodeMeter.ARTICLE_TO_ALERT, Duration.between(signal, seen)));
    }
}
