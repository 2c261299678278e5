package io.westbound.deploy.observe.census;

import io.westbound.event.Signal;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** When the newest signals were seen, so that alerts can be timed against them. */
final class SignalBook implements Book<Signal> {

    private static final int KEPT = 10_000;

    private final Map<String, Instant> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > KEPT;
        }
    };

    @Override
    public Topic<Signal> topic() {
        return Topics.SIGNALS;
    }

    @Override
    public Duration lookBack() {
        return Duration.ZERO;
    }

    @Override
    public void accept(Entry<Signal> entry) {
        if (entry.value() != null) {
            seen.put(entry.value().getSignalId(), entry.seen());
        }
    }

    /** When a signal was read, if it is among the newest. */
    Optional<Instant> seen(String signalId) {
        return Optional.ofNullable(seen.get(signalId));
    }

    @Override
    public void forget(int partition) {
        // The eldest are forgotten anyhow.
    }

    @Override
    public void show() {
        // Signals are counted where they are made.
    }
}
