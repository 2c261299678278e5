package io.westbound.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.westbound.event.SourceEntry;
import io.westbound.ingest.frontier.FrontierApp;
import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceFolder;
import io.westbound.ingest.source.SourcePublisher;
import io.westbound.ingest.source.SourceTable;
import io.westbound.ingest.visit.Fetcher;
import io.westbound.ingest.visit.VisitSettings;
import io.westbound.schemas.SafeProducer;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ingest, running: publishes the source files, keeps the frontier, fetches. Several processes against one cluster share
 * the work. Thread-safe.
 */
public final class Ingest implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final IngestConfig config;
    private final Map<String, Object> kafka;
    private final MeterRegistry registry;
    private final IngestMeters meters;
    private final SourceWatch watch;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper;
    private final SourceTable sources = new SourceTable(this::entry);
    private volatile @Nullable FrontierApp frontier;
    private volatile @Nullable Fetcher fetcher;
    private volatile @Nullable SourcePublisher publisher;
    private volatile Set<String> published = Set.of();
    private volatile String trouble = "starting";

    private Ingest(IngestConfig config, Map<String, Object> kafka, MeterRegistry registry) {
        this.config = config;
        this.kafka = Map.copyOf(kafka);
        this.registry = registry;
        this.meters = new IngestMeters(registry);
        this.watch = new SourceWatch(meters, HolidayCalendar.bundled(), clock);
        this.keeper = new Thread(this::keep, "westbound-ingest");
        keeper.setDaemon(true);
    }

    /**
     * Starts; returns at once. Waits in the background for the broker and its topics, for as long as it takes.
     *
     * @param kafka client settings: {@code bootstrap.servers} and whatever the cluster asks for
     * @param registry takes the meters
     */
    public static Ingest start(IngestConfig config, Map<String, Object> kafka, MeterRegistry registry) {
        Ingest ingest = new Ingest(config, kafka, registry);
        ingest.keeper.start();
        return ingest;
    }

    /** How it is. */
    public Health health() {
        List<String> causes = causes();
        List<String> all = new ArrayList<>(causes);
        SourcePublisher files = publisher;
        if (files != null) {
            files.problems().forEach(problem -> all.add("source file " + problem));
        }
        return new Health(causes.isEmpty(), List.copyOf(all));
    }

    /** What keeps it from working; empty while it is ready. */
    public List<String> causes() {
        List<String> causes = new ArrayList<>();
        FrontierApp app = frontier;
        Fetcher member = fetcher;
        if (!trouble.isEmpty()) {
            causes.add(trouble);
        }
        addIfAny(causes, app == null ? null : app.trouble());
        addIfAny(causes, member == null ? null : member.trouble());
        return List.copyOf(causes);
    }

    private static void addIfAny(List<String> causes, @Nullable String cause) {
        if (cause != null) {
            causes.add(cause);
        }
    }

    /**
     * True if every enabled source was visited at least once, no order is under way and nothing is due. Tells the whole
     * truth only while this is the one ingest process of the cluster.
     */
    public boolean idle() {
        FrontierApp app = frontier;
        if (app == null || !health().ready() || published.isEmpty()) {
            return false;
        }
        List<Source> enabled = new ArrayList<>();
        for (String id : published) {
            Source source = sources.apply(id);
            if (source == null) {
                return false;
            }
            if (source.enabled()) {
                enabled.add(source);
            }
        }
        return app.idle(enabled, Instant.now(clock));
    }

    private void keep() {
        try {
            int partitions = BrokerWait.partitions(kafka, closing, cause -> trouble = cause);
            FrontierApp app = FrontierApp.start(kafka, config.stateDir(), config.frontier(), partitions);
            app.bindTo(registry);
            frontier = app;
            fetcher = Fetcher.start(plan());
            try (Producer<String, byte[]> producer = new KafkaProducer<>(producer())) {
                follow(app, producer);
                producer.close(CLOSE);
            }
        } catch (InterruptedException e) {
            trouble = "closed";
        } catch (KafkaException e) {
            LOG.error("ingest cannot go on", e);
            trouble = "ingest: " + e.getMessage();
        }
    }

    private @Nullable SourceEntry entry(String id) {
        FrontierApp app = frontier;
        return app == null ? null : app.source(id);
    }

    private Fetcher.Plan plan() {
        VisitSettings visits = new VisitSettings(
                config.product(),
                config.delay(),
                config.maxCrawlDelay(),
                5,
                config.frontier().mostRequests());
        return new Fetcher.Plan(
                kafka,
                config.userAgent(),
                visits,
                config.limits(),
                InetAddress::getAllByName,
                config.workers(),
                sources,
                new MeteredVisits(meters, watch),
                registry,
                clock);
    }

    private Map<String, Object> producer() {
        Map<String, Object> settings = SafeProducer.settings(kafka);
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        return settings;
    }

    /** Publishes what changes in the files, until the end. */
    private void follow(FrontierApp app, Producer<String, byte[]> producer) throws InterruptedException {
        SourcePublisher files =
                new SourcePublisher(new SourceFolder(config.sources()), app::source, app::sourceIds, producer, clock);
        publisher = files;
        do {
            if (app.trouble() != null) {
                trouble = "";
                continue;
            }
            try {
                published = files.publish();
                watch.follow(published, sources, app::listRead);
                trouble = "";
            } catch (ExecutionException e) {
                trouble = "sources cannot be published: " + e.getCause();
            } catch (KafkaException e) {
                trouble = "sources cannot be published: " + e.getMessage();
            }
        } while (!closing.await(published.isEmpty() ? 100 : config.reload().toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Ends within ten seconds. What was under way is fetched again after the next start. */
    @Override
    public void close() {
        closing.countDown();
        Fetcher member = fetcher;
        FrontierApp app = frontier;
        if (member != null) {
            member.close();
        }
        if (app != null) {
            app.close();
        }
        try {
            keeper.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
