package io.westbound.streams;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the understanding tells of its steps. What can be read off a topic (leads, alerts, dead letters) is counted
 * there, by the node that watches, and not here.
 */
public enum StreamsMeter implements MeterDocumentation {
    /** Duration of each step. */
    STEP(
            "westbound.streams.step",
            Meter.Type.TIMER,
            null,
            "Time that one record took in a step, by the step's name in the topology",
            List.of(),
            Key.STEP),
    /** Articles by kind. */
    ARTICLES("westbound.streams.articles", Meter.Type.COUNTER, null, "Articles read, by kind", List.of(), Key.KIND),
    /** Pages that are no articles. */
    REJECTS(
            "westbound.streams.rejects",
            Meter.Type.COUNTER,
            null,
            "Pages that gave no article, by source and reason: list page, error page, log-in wall, empty shell",
            List.of(),
            Key.SOURCE,
            Key.REASON),
    /** Pages by source. */
    PAGES("westbound.streams.pages", Meter.Type.COUNTER, null, "Pages read, by source", List.of(), Key.SOURCE),
    /** Fetch to article. */
    FETCH_TO_ARTICLE(
            "westbound.fetch.to.article",
            Meter.Type.TIMER,
            null,
            "Time from the last byte of a page to its article",
            List.of(
                    Duration.ofMillis(100),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5))),
    /** Signals by stage. */
    SIGNALS("westbound.streams.signals", Meter.Type.COUNTER, null, "Signals found, by stage", List.of(), Key.STAGE),
    /** Which knowledge judges. */
    KNOWLEDGE(
            "westbound.knowledge",
            Meter.Type.GAUGE,
            null,
            "Always 1; the label names the version of the knowledge that judges",
            List.of(),
            Key.VERSION);

    private final String dotted;
    private final Meter.Type type;
    private final @Nullable String unit;
    private final String description;
    private final List<Duration> buckets;
    private final KeyName[] keys;

    StreamsMeter(
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

    /** Labels of the meters of the steps. */
    public enum Key implements KeyName {
        /** Name of the step in the topology. */
        STEP("step"),
        /** Kind of article. */
        KIND("kind"),
        /** Id of a source of the catalogue, or of an import. */
        SOURCE("source"),
        /** Why a page gave no article. */
        REASON("reason"),
        /** Stage on the ladder or beside it. */
        STAGE("stage"),
        /** Version of the knowledge. */
        VERSION("version");

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
