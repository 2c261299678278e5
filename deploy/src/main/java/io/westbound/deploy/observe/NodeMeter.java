package io.westbound.deploy.observe;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a node tells of itself and what it reads off the topics: leads, alerts, follow-ups, dead letters, lag.
 *
 * <p>Several nodes share the topics by partition, so a sum over instances is the whole.
 */
public enum NodeMeter implements MeterDocumentation {
    /** Readiness by part. */
    READY("westbound.ready", Meter.Type.GAUGE, null, "1 if the part is ready, 0 if /health names a cause", Key.PART),
    /** Lag by consumer group. */
    LAG(
            "westbound.lag",
            Meter.Type.GAUGE,
            "records",
            "Records that a consumer group has still to read",
            Key.GROUP,
            Key.TOPIC),
    /** Age of the lag figures. */
    LAG_READ(
            "westbound.lag.read.timestamp",
            Meter.Type.GAUGE,
            "seconds",
            "When the broker was last asked for the lag, seconds since 1970"),
    /** Heartbeat of the census. */
    CENSUS(
            "westbound.census.timestamp",
            Meter.Type.GAUGE,
            "seconds",
            "When the topics were last polled for the figures below, seconds since 1970"),
    /** Publish to alert. */
    PUBLISH_TO_ALERT(
            "westbound.publish.to.alert",
            "Time from the publication of the earliest new evidence to a new alert",
            hours(1, 2, 4, 8, 24, 72, 24 * 30)),
    /** Fetch to alert. */
    FETCH_TO_ALERT(
            "westbound.fetch.to.alert",
            "Time from the last byte of the newest evidence's page to a new alert",
            seconds(1, 2, 5, 15, 60, 300, 3600)),
    /** Article to alert. */
    ARTICLE_TO_ALERT(
            "westbound.article.to.alert",
            "Time between a signal and the alert it raised becoming readable on their topics",
            List.of(
                    Duration.ofMillis(100),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(1500),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(60))),
    /** Revisions of alerts. */
    ALERTS("westbound.alerts", "Revisions of alerts, by kind and level", Key.KIND, Key.LEVEL),
    /** Alerts by team. */
    TEAM_ALERTS("westbound.team.alerts", "Revisions of alerts routed to a team, by kind", Key.TEAM, Key.KIND),
    /** Working days without an alert. */
    ALERT_SILENCE(
            "westbound.alert.silence",
            Meter.Type.GAUGE,
            "workdays",
            "Working days since the newest alert, or since the node started if none is known"),
    /** Living leads. */
    LEADS(
            "westbound.leads",
            Meter.Type.GAUGE,
            null,
            "Leads by level, stage and scope",
            Key.LEVEL,
            Key.STAGE,
            Key.SCOPE),
    /** Industry and origin. */
    LEAD_ORIGINS(
            "westbound.lead.origins",
            Meter.Type.GAUGE,
            null,
            "Open leads by industry group and province of origin",
            Key.INDUSTRY,
            Key.ORIGIN),
    /** The funnel. */
    LEAD_STATUS("westbound.lead.status", Meter.Type.GAUGE, null, "Leads by the state of their follow-up", Key.STATUS),
    /** Claims held. */
    CLAIMS("westbound.lead.claims", Meter.Type.GAUGE, null, "Leads that a team holds", Key.TEAM),
    /** Overdue steps. */
    OVERDUE("westbound.lead.overdue", Meter.Type.GAUGE, null, "Overdue steps of the follow-up clock", Key.STEP),
    /** Time to first contact. */
    FIRST_CONTACT(
            "westbound.lead.first.contact",
            "Time from the first report of a lead to the first contact by a team",
            hours(24, 72, 168, 336, 720)),
    /** What teams did. */
    FOLLOW_UPS("westbound.follow.ups", "Follow-ups received, by kind", Key.KIND),
    /** Verdicts by source. */
    SOURCE_VERDICTS(
            "westbound.source.verdicts",
            Meter.Type.GAUGE,
            null,
            "Leads with evidence of the source, by the teams' verdict",
            Key.SOURCE,
            Key.VERDICT),
    /** Verdicts by kind of signal. */
    SIGNAL_VERDICTS(
            "westbound.signal.verdicts",
            Meter.Type.GAUGE,
            null,
            "Leads with a signal of the kind, by the teams' verdict",
            Key.KIND,
            Key.VERDICT),
    /** Dead letters. */
    DEAD_LETTERS(
            "westbound.dead.letters", "Records that could not be processed, by step and cause", Key.STEP, Key.CAUSE),
    /** Messages to chat groups. */
    DELIVERIES(
            "westbound.deliveries",
            "Messages to chat groups and programs, by channel: delivered, tried once more, or refused for good",
            Key.CHANNEL,
            Key.OUTCOME),
    /** Message under way. */
    DELIVERY_WAITING(
            "westbound.delivery.waiting",
            Meter.Type.GAUGE,
            "seconds",
            "How long the message under way has been tried, 0 if none is",
            Key.CHANNEL),
    /** Alert to delivery. */
    ALERT_TO_DELIVERY(
            "westbound.alert.to.delivery",
            "Time from raising an alert to the yes of its channel",
            seconds(1, 5, 15, 60, 300, 3600));

    private final String dotted;
    private final Meter.Type type;
    private final @Nullable String unit;
    private final String description;
    private final List<Duration> buckets;
    private final KeyName[] keys;

    NodeMeter(String dotted, Meter.Type type, @Nullable String unit, String description, KeyName... keys) {
        this.dotted = dotted;
        this.type = type;
        this.unit = unit;
        this.description = description;
        this.buckets = List.of();
        this.keys = keys;
    }

    NodeMeter(String dotted, String description, KeyName... keys) {
        this(dotted, Meter.Type.COUNTER, null, description, keys);
    }

    NodeMeter(String dotted, String description, List<Duration> buckets) {
        this.dotted = dotted;
        this.type = Meter.Type.TIMER;
        this.unit = null;
        this.description = description;
        this.buckets = buckets;
        this.keys = new KeyName[0];
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

    private static List<Duration> hours(long... values) {
        return Arrays.stream(values).mapToObj(Duration::ofHours).toList();
    }

    private static List<Duration> seconds(long... values) {
        return Arrays.stream(values).mapToObj(Duration::ofSeconds).toList();
    }

    /** Labels of the node's meters; each has a bounded set of values. */
    public enum Key implements KeyName {
        /** Part of the node, as in /health. */
        PART,
        /** Consumer group of Westbound. */
        GROUP,
        /** Topic of the catalogue. */
        TOPIC,
        /** Kind of alert, follow-up or signal. */
        KIND,
        /** Level of a lead. */
        LEVEL,
        /** Team id, or none. */
        TEAM,
        /** Stage of a lead. */
        STAGE,
        /** Scope of a move. */
        SCOPE,
        /** Industry group of the region's plan, or none. */
        INDUSTRY,
        /** Province of origin, or none. */
        ORIGIN,
        /** State of the follow-up. */
        STATUS,
        /** Step of the topology or of the follow-up clock. */
        STEP,
        /** Source id. */
        SOURCE,
        /** valid or invalid. */
        VERDICT,
        /** Simple name of the exception; at most 20, then other. */
        CAUSE,
        /** Id of a configured channel. */
        CHANNEL,
        /** delivered, retried or refused. */
        OUTCOME;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
