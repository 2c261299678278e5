package io.westbound.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** Writes the meters of {@link StreamsMeter}. Thread-safe; every label has a bounded set of values. */
public final class StreamsMeters {

    private final MeterRegistry registry;
    private final Timer fetchToArticle;

    /** Registers with the given registry, which outlives this. */
    public StreamsMeters(MeterRegistry registry) {
        this.registry = registry;
        fetchToArticle = timer(StreamsMeter.FETCH_TO_ARTICLE, Tags.empty());
    }

    /** One record has passed a step of the topology. */
    public void stepped(String step, Duration took) {
        timer(StreamsMeter.STEP, tag(StreamsMeter.Key.STEP, step)).record(took);
    }

    /**
     * An article was read.
     *
     * @param kind kind of the article
     * @param sinceFetch time since the last byte of its page arrived; negative values, of clocks that differ, count as 0
     */
    public void article(Enum<?> kind, Duration sinceFetch) {
        counter(StreamsMeter.ARTICLES, tag(StreamsMeter.Key.KIND, word(kind))).increment();
        fetchToArticle.record(sinceFetch.isNegative() ? Duration.ZERO : sinceFetch);
    }

    /** A page of a source was read, whatever it gave. */
    public void page(String source) {
        counter(StreamsMeter.PAGES, tag(StreamsMeter.Key.SOURCE, source)).increment();
    }

    /** A page gave no article, for a reason out of a fixed set. */
    public void rejected(String source, String reason) {
        counter(StreamsMeter.REJECTS, tag(StreamsMeter.Key.SOURCE, source).and(tag(StreamsMeter.Key.REASON, reason)))
                .increment();
    }

    /** A signal was found. */
    public void signal(Enum<?> stage) {
        counter(StreamsMeter.SIGNALS, tag(StreamsMeter.Key.STAGE, word(stage))).increment();
    }

    /** Tells which version of the knowledge judges from now on. */
    public void knowledge(String version) {
        registry.find(StreamsMeter.KNOWLEDGE.getName()).gauges().forEach(registry::remove);
        Gauge.builder(StreamsMeter.KNOWLEDGE.getName(), () -> 1)
                .description(StreamsMeter.KNOWLEDGE.description())
                .tags(tag(StreamsMeter.Key.VERSION, version))
                .register(registry);
    }

    private Counter counter(StreamsMeter meter, Tags tags) {
        return Counter.builder(meter.getName())
                .description(meter.description())
                .tags(tags)
                .register(registry);
    }

    private Timer timer(StreamsMeter meter, Tags tags) {
        return Timer.builder(meter.getName())
                .description(meter.description())
                .tags(tags)
                .serviceLevelObjectives(meter.buckets().toArray(Duration[]::new))
                .register(registry);
    }

    private static Tags tag(StreamsMeter.Key key, String value) {
        return Tags.of(Tag.of(key.asString(), value));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
