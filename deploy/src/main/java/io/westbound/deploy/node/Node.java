package io.westbound.deploy.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.westbound.deploy.broker.BrokerException;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.deploy.config.ConfigException;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.deliver.Deliveries;
import io.westbound.deploy.digest.WeeklyDigests;
import io.westbound.deploy.library.LibraryReader;
import io.westbound.deploy.library.ProjectFeed;
import io.westbound.deploy.observe.ClientMeterFilter;
import io.westbound.deploy.observe.Health;
import io.westbound.deploy.observe.Observation;
import io.westbound.deploy.observe.ObserveServer;
import io.westbound.deploy.trace.TraceHeaders;
import io.westbound.ingest.Ingest;
import io.westbound.ingest.IngestConfig;
import io.westbound.schemas.Topics;
import io.westbound.streams.Streams;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running process: broker, topics, observation, understanding, crawl and messages, started in this order and stopped
 * in reverse. If a part does not start, those before it are stopped again and the exception names the cause.
 */
public final class Node implements AutoCloseable {

    /** Consumer group of the understanding, which is also its application id. */
    public static final String STREAMS_GROUP = Streams.APPLICATION_ID;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Health health = new Health();
    private final WestboundConfig config;
    private String bootstrap;
    private @Nullable Ingest ingest;
    private @Nullable ObserveServer observe;

    private Node(WestboundConfig config) {
        this.config = config;
        this.bootstrap = config.kafka().bootstrap();
    }

    /**
     * Starts the given roles.
     *
     * @throws BrokerException if the cluster or a port is not to be had
     */
    public static Node start(WestboundConfig config, Set<Role> roles) {
        Node node = new Node(config);
        try {
            node.startAll(roles);
            return node;
        } catch (RuntimeException | IOException e) {
            node.close();
            throw e instanceof RuntimeException runtime
                    ? runtime
                    : new BrokerException(String.valueOf(e.getMessage()), e);
        }
    }

    private void startAll(Set<Role> roles) throws IOException {
        bindProcessMeters();
        startObserving();
        if (roles.contains(Role.BROKER) && config.kafka().embedded()) {
            EmbeddedBroker broker = keep(EmbeddedBroker.start(
                    config.data().resolve("broker").toAbsolutePath(),
                    config.kafka().port()));
            bootstrap = broker.bootstrapServers();
        }
        TopicSetup setup =
                new TopicSetup(keep(Admin.create(client())), config.kafka().patience());
        AtomicReference<@Nullable String> silence = new AtomicReference<>("not asked yet");
        health.add("kafka", () -> Optional.ofNullable(silence.get()).stream().toList());
        setup.awaitCluster(why -> {
            LOG.warn("waiting for {}: {}", client().get("bootstrap.servers"), why);
            silence.set(why);
        });
        silence.set(null);
        setup.ensure(Topics.all());
        keep(Observation.start(client(), meters, Files.createDirectories(config.data()), health));
        showLibrary();
        if (roles.contains(Role.STREAMS)) {
            startStreams(setup);
        }
        if (roles.contains(Role.INGEST)) {
            startIngest();
        }
        if (roles.contains(Role.DELIVER)) {
            startDeliveries(roles);
        }
    }

    private static Duration behind(WestboundConfig.Streams wanted) {
        return wanted.asOf()
                .map(day -> Duration.between(day.atStartOfDay(CHINA).toInstant(), Instant.now()))
                .orElse(Duration.ZERO);
    }

    private void startIngest() {
        WestboundConfig.Ingest wanted = config.ingest();
        if (wanted.contact().isBlank()) {
            throw new ConfigException("ingest.contact is empty, expected an address (web page or mail) at which the"
                    + " owner of a site reaches you; it is part of the user agent");
        }
        Path state = config.data().resolve("ingest").toAbsolutePath();
        Ingest started = keep(Ingest.start(
                IngestConfig.standard(wanted.sources().orElse(null), state, wanted.contact())
                        .withWorkers(wanted.threads())
                        .withDelay(wanted.delay()),
                client(),
                meters));
        health.add("ingest", () -> started.health().causes());
        ingest = started;
    }

    private void startDeliveries(Set<Role> roles) {
        WestboundConfig.Deliver wanted = config.deliver();
        wanted.channels().stream()
                .filter(channel -> !channel.on())
                .forEach(channel -> LOG.warn("channel {} is off: its url is empty", channel.id()));
        if (!wanted.on().isEmpty()) {
            Deliveries deliveries = keep(Deliveries.start(wanted, client(), meters));
            health.add("deliver", deliveries::causes);
        } else if (roles.size() == 1) {
            throw new ConfigException("deliver.channels has no channel that is on, expected at least one");
        }
    }

    private void startStreams(TopicSetup setup) {
        Path knowledge = config.streams().knowledge().orElse(null);
        String region = config.streams().region();
        keep(TeamTopics.start(setup, client(), Streams.regionTeams(knowledge, region)));
        Path state = config.data().resolve("streams").toAbsolutePath();
        Streams streams = keep(Streams.start(
                Streams.Plan.live(knowledge, region, state, config.streams().threads())
                        .behind(behind(config.streams())),
                client(),
                meters));
        health.add("streams", streams::causes);
        keep(WeeklyDigests.start(
                client(),
                Clock.offset(Clock.system(CHINA), behind(config.streams()).negated())));
    }

    private void startObserving() throws IOException {
        InetSocketAddress address =
                new InetSocketAddress(config.http().bind(), config.http().port());
        try {
            observe = keep(ObserveServer.start(address, meters, health));
        } catch (IOException e) {
            throw new IOException(
                    "port " + address.getPort() + " on " + config.http().bind()
                            + " is taken or not to be had; set http.port or --port",
                    e);
        }
    }

    private void showLibrary() {
        LibraryReader library = keep(LibraryReader.start(client()));
        if (observe != null) {
            observe.page("/projects.json", "application/json", self -> new ProjectFeed(library.projects()).json());
            observe.page("/projects.rss", "application/rss+xml", self -> new ProjectFeed(library.projects()).rss(self));
        }
    }

    private void bindProcessMeters() {
        MeterRegistry registry = meters;
        registry.config().meterFilter(new ClientMeterFilter());
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        JvmGcMetrics gc = keep(new JvmGcMetrics());
        gc.bindTo(registry);
    }

    /** Settings for a Kafka client of the cluster this node works on. */
    public Map<String, Object> client() {
        String servers = bootstrap.isBlank() ? "127.0.0.1:" + config.kafka().port() : bootstrap;
        return config.trace()
                ? Map.of("bootstrap.servers", servers, "interceptor.classes", TraceHeaders.class.getName())
                : Map.of("bootstrap.servers", servers);
    }

    /** The port of metrics and health. */
    public int httpPort() {
        return observe == null ? 0 : observe.port();
    }

    /** The crawl of this process, if it has that role. */
    public Optional<Ingest> ingest() {
        return Optional.ofNullable(ingest);
    }

    /** What the parts say of themselves. */
    public Health health() {
        return health;
    }

    /** Stops everything that was started, in reverse order; a part that fails to stop does not keep the others. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }
}
