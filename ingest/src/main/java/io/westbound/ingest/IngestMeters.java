package io.westbound.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Writes the meters of {@link IngestMeter}. Every label has a bounded set of values.
 *
 * <p>Thread-safe. Counters exist from the start, so that a rate over them is never without data.
 */
public final class IngestMeters {

    private record Key(IngestMeter meter, Tags tags) {}

    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Counter received;
    private final Counter violations;
    private final Counter trapped;
    private final Timer wait;

    /** Registers with the given registry, which outlives this. */
    public IngestMeters(MeterRegistry registry) {
        this.registry = registry;
        received = counter(IngestMeter.RECEIVED, Tags.empty());
        violations = counter(IngestMeter.VIOLATIONS, Tags.empty());
        trapped = counter(IngestMeter.TRAPPED, Tags.empty());
        wait = timer(IngestMeter.WAIT, Tags.empty());
    }

    /**
     * One fetch has ended.
     *
     * @param source id of the source
     * @param outcome how it ended: published, unchanged, refused, failed or deferred; in any case
     * @param purpose what it was for: list, document or recheck; in any case
     * @param reason stable word why there is no page; empty if it went well
     * @param bytes bytes received
     * @param took duration, waiting not included
     */
    public void fetched(String source, Enum<?> outcome, Enum<?> purpose, String reason, long bytes, Duration took) {
        Tags tags = Tags.of(tag(IngestMeter.Key.OUTCOME, word(outcome)), tag(IngestMeter.Key.PURPOSE, word(purpose)));
        timer(IngestMeter.FETCH, tags).record(took);
        received.increment(bytes);
        if (!reason.isEmpty()) {
            counter(IngestMeter.REASONS, Tags.of(tag(IngestMeter.Key.REASON, reason)))
                    .increment();
        }
        count(
                IngestMeter.SOURCE_ITEMS,
                source,
                outcome.name().equals("PUBLISHED") && !purpose.name().equals("LIST"));
        count(IngestMeter.SOURCE_FAILURES, source, outcome.name().equals("FAILED"));
    }

    /** An order rested for politeness. */
    public void rested(Duration pause) {
        wait.record(pause);
    }

    /** Addresses of a list were left out because they look like a trap. */
    public void trapped(int addresses) {
        trapped.increment(addresses);
    }

    /** A request left before its host or address had rested. */
    public void violated() {
        violations.increment();
    }

    /** Shows a gauge of a source, such as {@link IngestMeter#SOURCE_SILENCE}; asked at every scrape. */
    public void source(IngestMeter meter, String source, Supplier<Number> value) {
        Gauge.builder(meter.getName(), value)
                .description(meter.description())
                .baseUnit(meter.getBaseUnit())
                .tags(Tags.of(tag(IngestMeter.Key.SOURCE, source)))
                .register(registry);
    }

    private void count(IngestMeter meter, String source, boolean yes) {
        counter(meter, Tags.of(tag(IngestMeter.Key.SOURCE, source))).increment(yes ? 1 : 0);
    }

    /** To look a meter up costs more than to count, so each is looked up once. */
    private Counter counter(IngestMeter meter, Tags tags) {
        return counters.computeIfAbsent(new Key(meter, tags), this::counter);
    }

    private Counter counter(Key key) {
        IngestMeter meter = key.meter;
        return Counter.builder(meter.getName())
                .description(meter.description())
                .baseUnit(meter.getBaseUnit())
                .tags(key.tags)
                .register(registry);
    }

    private Timer timer(IngestMeter meter, Tags tags) {
        return timers.computeIfAbsent(new Key(meter, tags), this::timer);
    }

    private Timer timer(Key key) {
        IngestMeter meter = key.meter;
        return Timer.builder(meter.getName())
                .description(meter.description())
                .tags(key.tags)
                .serviceLevelObjectives(meter.buckets().toArray(Duration[]::new))
                .register(registry);
    }

    private static Tag tag(IngestMeter.Key key, String value) {
        return Tag.of(key.asString(), value);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
