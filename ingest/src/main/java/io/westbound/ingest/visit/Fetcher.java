package io.westbound.ingest.visit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.westbound.event.FetchOrder;
import io.westbound.ingest.fetch.AddressGuard;
import io.westbound.ingest.fetch.FetchGate;
import io.westbound.ingest.fetch.FetchLimits;
import io.westbound.ingest.fetch.HttpFetcher;
import io.westbound.ingest.fetch.NameService;
import io.westbound.ingest.fetch.RobotsGate;
import io.westbound.ingest.fetch.Sites;
import io.westbound.ingest.fetch.UrlHost;
import io.westbound.ingest.source.Source;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running member of the group of fetchers: one polling thread, any number of workers. Thread-safe. */
public final class Fetcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
    private static final long TAKE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long RETRY_SECONDS = 2;
    private static final Duration CLOSE = Duration.ofSeconds(3);
    private static final Duration LEAVE = Duration.ofSeconds(1);

    /**
     * What a fetcher is made of.
     *
     * @param kafka client settings
     * @param sources source by id; null for one that is not in force
     * @param registry takes the meters of its Kafka clients
     */
    public record Plan(
            Map<String, Object> kafka,
            String userAgent,
            VisitSettings visits,
            FetchLimits limits,
            NameService names,
            int workers,
            Function<String, @Nullable Source> sources,
            VisitListener listener,
            MeterRegistry registry,
            Clock clock) {}

    private final Plan plan;
    private final Workbench bench = new Workbench(System::nanoTime);
    private final Territory territory = new Territory(System::nanoTime);
    private final LinkedBlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private final AddressBook addresses;
    private final HttpFetcher http;
    private final Visitor visitor;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable FetchLoop loop;
    private volatile @Nullable String trouble = "starting";

    private Fetcher(Plan plan) {
        this.plan = plan;
        this.addresses = new AddressBook(plan.names(), System::nanoTime);
        this.http = new HttpFetcher(plan.userAgent(), plan.limits(), 2 * plan.workers() + 200);
        VisitTools tools = new VisitTools(
                bench,
                territory,
                addresses,
                new FetchGate(AddressGuard.bundled(), plan.names()),
                new RobotsGate(plan.visits().product(), System::nanoTime, RobotsGate.standardTime()),
                http,
                plan.sources(),
                this::tenure,
                plan.listener(),
                plan.clock());
        this.visitor = new Visitor(tools, plan.visits(), this::ended);
    }

    /** Starts polling and working. */
    public static Fetcher start(Plan plan) {
        Fetcher fetcher = new Fetcher(plan);
        fetcher.thread("westbound-fetch-loop", fetcher::live);
        for (int i = 0; i < plan.workers(); i++) {
            fetcher.thread("westbound-fetch-worker-" + i, fetcher::work);
        }
        return fetcher;
    }

    private void thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** What keeps it from fetching; null if nothing does. */
    public @Nullable String trouble() {
        return trouble;
    }

    private Tenure tenure(Visit visit) {
        FetchLoop now = loop;
        if (visit.assignment().over()) {
            return Tenure.LOST;
        }
        return now != null && now.trusted() ? Tenure.HELD : Tenure.DOUBTFUL;
    }

    private void ended(Done end) {
        // What ends after the close ends because of it.
        if (closed.getCount() > 0) {
            plan.listener().ended(end.report());
            done.add(end);
        }
    }

    private void work() {
        while (closed.getCount() > 0) {
            try {
                Visit visit = bench.take(TAKE);
                if (visit != null) {
                    step(visit);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A fault of ours on one document must cost neither the other hosts their worker nor the order its end. */
    private void step(Visit visit) {
        try {
            visitor.step(visit);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} failed in an unforeseen way", visit.order().getUrl(), e);
            visitor.fail(visit);
        }
    }

    private void live() {
        while (closed.getCount() > 0) {
            try {
                life();
            } catch (KafkaException e) {
                trouble = "fetcher: " + e.getMessage();
                LOG.warn("the fetcher starts anew: {}", e.toString());
                rest();
            }
        }
    }

    private void life() {
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(FetcherClients.consumer(plan.kafka()));
                Producer<String, byte[]> producer = new KafkaProducer<>(FetcherClients.producer(plan.kafka()));
                KafkaClientMetrics read = new KafkaClientMetrics(consumer);
                KafkaClientMetrics sent = new KafkaClientMetrics(producer)) {
            read.bindTo(plan.registry());
            sent.bindTo(plan.registry());
            FetchLoop life = new FetchLoop(
                    new FetchLoop.Parts(consumer, producer, bench, territory, done, this::order, plan.clock()));
            try {
                life.start();
                loop = life;
                while (closed.getCount() > 0) {
                    life.round();
                    trouble = null;
                }
                life.end();
                producer.close(CLOSE);
            } finally {
                life.abandon();
                producer.close(Duration.ZERO);
                // While the group still waits for a killed member, a close without a limit waits with it.
                consumer.close(CloseOptions.timeout(LEAVE));
            }
        }
    }

    private void order(Assignment assignment, ConsumerRecord<String, byte[]> record) {
        FetchOrder order = Topics.FETCH_ORDERS.serde().deserializer().deserialize(record.topic(), record.value());
        if (order == null || record.key() == null) {
            throw new SerializationException("an order without " + (order == null ? "a value" : "a key"));
        }
        Source source = plan.sources().apply(order.getSourceId());
        Visit visit = source == null
                ? Visit.unplaced(order, record.key(), assignment, record.offset())
                : new Visit(
                        order,
                        record.key(),
                        RequestPlan.address(order, source, plan.clock().instant())
                                .orElseThrow(() -> new IllegalArgumentException("no address: " + order.getUrl())),
                        assignment,
                        record.offset());
        if (!order.getAddress().isEmpty() && order.getAddressAt() != null) {
            Duration ago = Duration.between(order.getAddressAt(), plan.clock().instant());
            addresses.tell(UrlHost.of(visit.target()), Sites.literal(order.getAddress()), ago);
        }
        bench.add(visit, visitor.firstRest(source, order.getRestMs()).toNanos());
    }

    private void rest() {
        try {
            closed.await(RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    /** Commits what is done and ends within a few seconds; requests under way are dropped and made again later. */
    @Override
    public void close() {
        closed.countDown();
        try {
            http.close();
            addresses.close();
            long end = System.nanoTime() + CLOSE.multipliedBy(2).toNanos();
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
