package io.westbound.deploy.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes the meters of {@link NodeMeter}. Values of labels are given in the order in which the meter names its labels.
 * Thread-safe, but for {@link #rows}, which one thread calls for each meter.
 */
public final class NodeMeters {

    private final MeterRegistry registry;
    private final Map<NodeMeter, MultiGauge> tables = new EnumMap<>(NodeMeter.class);

    /** Registers with the given registry, which outlives this. */
    public NodeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A counter; it exists, with 0, from the first call on. */
    public Counter counter(NodeMeter meter, String... labels) {
        return Counter.builder(meter.getName())
                .description(meter.description())
                .tags(tags(meter, labels))
                .register(registry);
    }

    /** Records a length of time; negative ones, of clocks that differ, count as 0. */
    public void record(NodeMeter meter, Duration took) {
        timer(meter).record(took.isNegative() ? Duration.ZERO : took);
    }

    /** A timer with the meter's histogram. */
    public Timer timer(NodeMeter meter) {
        return Timer.builder(meter.getName())
                .description(meter.description())
                .serviceLevelObjectives(meter.buckets().toArray(Duration[]::new))
                .register(registry);
    }

    /** A gauge that is asked at every scrape. */
    public void gauge(NodeMeter meter, Supplier<Number> value, String... labels) {
        Gauge.builder(meter.getName(), value)
                .description(meter.description())
                .baseUnit(meter.getBaseUnit())
                .tags(tags(meter, labels))
                .register(registry);
    }

    /** Replaces all rows of a gauge: what is not in the map any more is no longer shown. */
    public void rows(NodeMeter meter, Map<List<String>, ? extends Number> rows) {
        List<MultiGauge.Row<?>> all = new ArrayList<>();
        rows.forEach((labels, value) -> all.add(MultiGauge.Row.of(tags(meter, labels.toArray(String[]::new)), value)));
        tables.computeIfAbsent(meter, this::table).register(all, true);
    }

    /** The word of an enum as a label shows it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private MultiGauge table(NodeMeter meter) {
        return MultiGauge.builder(meter.getName())
                .description(meter.description())
                .baseUnit(meter.getBaseUnit())
                .register(registry);
    }

    private static Tags tags(NodeMeter meter, String... labels) {
        if (labels.length != meter.getKeyNames().length) {
            throw new IllegalArgumentException(meter + " has " + meter.getKeyNames().length + " labels");
        }
        Tags tags = Tags.empty();
        for (int i = 0; i < labels.length; i++) {
            tags = tags.and(meter.getKeyNames()[i].asString(), labels[i]);
        }
        return tags;
    }
}
