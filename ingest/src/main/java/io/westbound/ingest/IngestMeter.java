package io.westbound.ingest;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the crawl tells of itself. Dashboards, rules and the reference page are held against this list.
 *
 * <p>No label ever holds a URL, a host or a firm. {@code source} is bounded by the catalogue, the rest by enums and by
 * the stable words of the fetch reports.
 */
public enum IngestMeter implements MeterDocumentation {
    /** Fetches by how they ended. */
    FETCH(
            "westbound.ingest.fetch",
            Meter.Type.TIMER,
            null,
            "Time of one fetch from request to last byte, waiting not included",
            List.of(
                    Duration.ofMillis(100),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30)),
            Key.OUTCOME,
            Key.PURPOSE),
    /** Bytes that arrived. */
    RECEIVED("westbound.ingest.received", Meter.Type.COUNTER, "bytes", "Bytes of bodies as received"),
    /** Why addresses ended without a page. */
    REASONS(
            "westbound.ingest.reasons",
            Meter.Type.COUNTER,
            null,
            "Fetches that ended refused, failed or deferred, by the stable word of the report",
            Key.REASON),
    /** Rest that politeness demands. */
    WAIT("westbound.ingest.wait", Meter.Type.TIMER, null, "Time an order rested for politeness before its request"),
    /** What looks like a trap. */
    TRAPPED(
            "westbound.ingest.trapped",
            Meter.Type.COUNTER,
            null,
            "Addresses on lists that were left out because they look like a trap: paths that repeat, endless parameters"),
    /** Must be zero. */
    VIOLATIONS(
            "westbound.ingest.politeness.violations",
            Meter.Type.COUNTER,
            null,
            "Requests sent before the pause of their host or address was over; must stay 0"),
    /** Freshness of a source. */
    SOURCE_SUCCESS(
            "westbound.source.success.timestamp",
            Meter.Type.GAUGE,
            "seconds",
            "When a list of the source was last read, seconds since 1970",
            Key.SOURCE),
    /** Documents of a source. */
    SOURCE_ITEMS(
            "westbound.source.items",
            Meter.Type.COUNTER,
            null,
            "Documents of the source that were published as pages",
            Key.SOURCE),
    /** Failures of a source. */
    SOURCE_FAILURES(
            "westbound.source.failures", Meter.Type.COUNTER, null, "Fetches of the source that failed", Key.SOURCE),
    /** How long a source is silent, measured by what it promises. */
    SOURCE_SILENCE(
            "westbound.source.silence",
            Meter.Type.GAUGE,
            "ratio",
            "Open time since a list was last read, divided by the longest interval between two visits; nights and"
                    + " days off of the source do not count",
            Key.SOURCE),
    /** How much a source yields, measured by what it promises. */
    SOURCE_YIELD(
            "westbound.source.yield",
            Meter.Type.GAUGE,
            "ratio",
            "New documents in the last full period divided by the least that is expected; 1 where nothing is expected;"
                    + " each process shows its share",
            Key.SOURCE),
    /** How much too much a source yields. */
    SOURCE_EXCESS(
            "westbound.source.excess",
            Meter.Type.GAUGE,
            "ratio",
            "New documents in the last full period divided by the most that is expected; each process shows its share",
            Key.SOURCE);

    private final String dotted;
    private final Meter.Type type;
    private final @Nullable String unit;
    private final String description;
    private final List<Duration> buckets;
    private final KeyName[] keys;

    IngestMeter(String dotted, Meter.Type type, @Nullable String unit, String description, KeyName... keys) {
        this(dotted, type, unit, description, List.of(), keys);
    }

    IngestMeter(
            String dotted,
            Meter.Type type,
            @Nullable String unit,
            String description,
            List<Duration> buckets,
            KeyName... keys) {
        this.dotted = dotted;
        this.type = type;
        this.unit = unit;
        this.description = description;
        this.buckets = buckets;
        this.keys = keys;
    }

    @Override
    public String getName() {
        return dotted;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }

    @Override
    public @Nullable String getBaseUnit() {
        return unit;
    }

    @Override
    public KeyName[] getKeyNames() {
        return keys.clone();
    }

    /** What is measured, in one line. */
    public String description() {
        return description;
    }

    /** Bounds of the histogram; empty where there is none. */
    public List<Duration> buckets() {
        return buckets;
    }

    /** Labels of the crawl's meters. */
    public enum Key implements KeyName {
        /** Id of the source. */
        SOURCE("source"),
        /** Published, unchanged, refused, failed or deferred. */
        OUTCOME("outcome"),
        /** List, document or recheck. */
        PURPOSE("purpose"),
        /** Stable word such as robots-disallow or timeout. */
        REASON("reason");

        private final String label;

        Key(String label) {
            this.label = label;
        }

        @Override
        public String asString() {
            return label;
        }
    }
}
