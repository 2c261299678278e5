package io.westbound.schemas;

import static io.westbound.schemas.Topic.Cleanup.COMPACT;
import static io.westbound.schemas.Topic.Cleanup.DELETE;

import io.westbound.event.Alert;
import io.westbound.event.Article;
import io.westbound.event.DeadLetter;
import io.westbound.event.Digest;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchReport;
import io.westbound.event.Firm;
import io.westbound.event.FollowUp;
import io.westbound.event.Lead;
import io.westbound.event.Page;
import io.westbound.event.Park;
import io.westbound.event.ParkLoad;
import io.westbound.event.Project;
import io.westbound.event.Signal;
import io.westbound.event.SourceEntry;
import io.westbound.event.Team;
import io.westbound.event.Trend;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The catalogue of topics, in flow order. Code and tests name a topic through this class only.
 *
 * <p>A lead lives up to 36 months, so whatever a lead can be rebuilt from is kept for 1,100 days.
 */
public final class Topics {

    private static final Duration THREE_YEARS = Duration.ofDays(1100);
    private static final Duration ONE_YEAR = Duration.ofDays(400);
    private static final Duration ONE_WEEK = Duration.ofDays(7);
    private static final Duration FOR_EVER = Duration.ofMillis(-1);
    private static final String HOT = "lz4";
    private static final String ARCHIVE = "zstd";

    /** Sources in force; the frontier follows it, so that a changed file takes effect in every process. */
    public static final Topic<SourceEntry> SOURCES = topic(
            "sources",
            "source id",
            SourceEntry.class,
            1,
            COMPACT,
            FOR_EVER,
            HOT,
            "sources in force; one partition, since every frontier task reads all of it");

    /** Orders to fetch. */
    public static final Topic<FetchOrder> FETCH_ORDERS = topic(
            "fetch-orders",
            "host",
            FetchOrder.class,
            4,
            DELETE,
            ONE_WEEK,
            HOT,
            "keyed by host, so that one fetcher of the group owns a host and can be polite to it");

    /** How orders ended. */
    public static final Topic<FetchReport> FETCH_REPORTS = topic(
            "fetch-reports",
            "host",
            FetchReport.class,
            4,
            DELETE,
            ONE_WEEK,
            HOT,
            "back to the frontier; same key and partitions as fetch-orders");

    /** Bytes as fetched. */
    public static final Topic<Page> PAGES = topic(
            "pages",
            "host",
            Page.class,
            4,
            DELETE,
            ONE_YEAR,
            ARCHIVE,
            "the raw truth; everything later can be replayed from it, so it is kept long and compressed hard");

    /** Readable text. */
    public static final Topic<Article> ARTICLES = topic(
            "articles",
            "address of the page",
            Article.class,
            4,
            DELETE,
            ONE_YEAR,
            HOT,
            "readable text, for whoever wants text and not bytes; keyed so that the versions of a page stay in order");

    /** Evidence. */
    public static final Topic<Signal> SIGNALS = topic(
            "signals",
            "firm id",
            Signal.class,
            4,
            DELETE,
            THREE_YEARS,
            HOT,
            "keyed by firm, so that all evidence of a firm meets in one task; kept as long as a lead lives");

    /** What teams did. */
    public static final Topic<FollowUp> FOLLOW_UPS = topic(
            "follow-ups",
            "lead id",
            FollowUp.class,
            4,
            DELETE,
            THREE_YEARS,
            HOT,
            "what teams did; kept as long as a lead lives, since verdicts are replayed with the evidence");

    /** Living cases. */
    public static final Topic<Lead> LEADS = topic(
            "leads",
            "lead id",
            Lead.class,
            4,
            COMPACT,
            FOR_EVER,
            HOT,
            "the living cases; compacted, so that a reader from the beginning holds every open lead");

    /** All alerts. */
    public static final Topic<Alert> ALERTS = topic(
            "alerts",
            "alert id",
            Alert.class,
            4,
            DELETE,
            THREE_YEARS,
            HOT,
            "every revision of every alert; keyed by alert, so that revisions stay in order");

    /** The week of each team. */
    public static final Topic<Digest> DIGESTS = reference(
            "digests",
            "team id/week",
            Digest.class,
            "one digest a team and week; compacted, so that a week made again replaces");

    /** What moves, by week. */
    public static final Topic<Trend> TRENDS = reference(
            "trends",
            "week/industry/province",
            Trend.class,
            "weekly counts by industry and origin; kept for ever, they are few");

    /** How many open leads look to which park. */
    public static final Topic<ParkLoad> PARK_LOADS = reference(
            "park-loads",
            "park/industry/partition",
            ParkLoad.class,
            "how many open leads look to which park, so that every part of the stream keeps to the cap of all");

    /** Records that could not be processed. */
    public static final Topic<DeadLetter> DEAD_LETTERS = topic(
            "dead-letters",
            "topic-partition-offset",
            DeadLetter.class,
            1,
            DELETE,
            Duration.ofDays(90),
            ARCHIVE,
            "records with a fault of their own, with all that a replay needs");

    /** Firms beside the shipped register. */
    public static final Topic<Firm> FIRMS =
            reference("firms", "firm id", Firm.class, "firms that a user adds to the shipped register");

    /** Parks of the receiving region. */
    public static final Topic<Park> PARKS =
            reference("parks", "park id", Park.class, "the receiving side: niche and spare capacity");

    /** The project library. */
    public static final Topic<Project> PROJECTS =
            reference("projects", "project id", Project.class, "the project library, matched against leads");

    /** Team profiles. */
    public static final Topic<Team> TEAMS =
            reference("teams", "team id", Team.class, "team profiles; a new one takes effect at once");

    private Topics() {}

    /** The alerts of one team. The name is {@code alerts.} and the team id; all else is as for {@link #ALERTS}. */
    public static Topic<Alert> alertsOf(String teamId) {
        return ALERTS.named(ALERTS.name() + "." + teamId);
    }

    /** Whether a topic can be named after a team with this id; a team of which this is false gets no alerts. */
    public static boolean canName(String teamId) {
        return Topic.isName(ALERTS.name() + "." + teamId);
    }

    /** All topics that exist whatever the configuration, in flow order; the teams' topics come on top. */
    public static List<Topic<? extends SpecificRecord>> all() {
        return List.of(
                SOURCES,
                FETCH_ORDERS,
                FETCH_REPORTS,
                PAGES,
                ARTICLES,
                SIGNALS,
                FOLLOW_UPS,
                LEADS,
                ALERTS,
                DIGESTS,
                TRENDS,
                PARK_LOADS,
                DEAD_LETTERS,
                FIRMS,
                PARKS,
                PROJECTS,
                TEAMS);
    }

    private static <V extends SpecificRecord> Topic<V> reference(String name, String key, Class<V> type, String why) {
        return topic(name, key, type, 1, COMPACT, FOR_EVER, HOT, why);
    }

    private static <V extends SpecificRecord> Topic<V> topic(
            String name,
            String key,
            Class<V> type,
            int partitions,
            Topic.Cleanup cleanup,
            Duration retention,
            String compression,
            String why) {
        return new Topic<>(name, key, type, AvroSerde.of(type), partitions, cleanup, retention, compression, why);
    }
}
