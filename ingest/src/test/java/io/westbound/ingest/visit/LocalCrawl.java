package io.westbound.ingest.visit;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.ingest.fetch.AddressGuard;
import io.westbound.ingest.fetch.FetchGate;
import io.westbound.ingest.fetch.FetchLimits;
import io.westbound.ingest.fetch.HttpFetcher;
import io.westbound.ingest.fetch.NameService;
import io.westbound.ingest.fetch.RobotsGate;
import io.westbound.ingest.fetch.Sites;
import io.westbound.ingest.fetch.UrlHost;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceReader;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** Workers on a bench, without a broker: orders in, ends out. */
final class LocalCrawl implements AutoCloseable {

    private static final int WORKERS = 6;
    private static final long PATIENCE_SECONDS = 8;

    private final Assignment assignment = new Assignment(new TopicPartition("orders", 0), new OffsetLedger(0, ""));
    private final Workbench bench = new Workbench(System::nanoTime);
    private final Territory territory = new Territory(System::nanoTime);
    private final LinkedBlockingQueue<Done> ends = new LinkedBlockingQueue<>();
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private final AddressBook addresses;
    private final HttpFetcher http;
    private final AtomicLong robotsAge = new AtomicLong();
    private volatile boolean closed;

    LocalCrawl(NameService names, FetchLimits limits) {
        this(names, new HttpFetcher("Westbound/test", limits, 100));
    }

    LocalCrawl(NameService names, HttpFetcher fetcher) {
        // The serdes tell Avro which classes to trust.
        Topics.FETCH_ORDERS.serde();
        addresses = new AddressBook(names, System::nanoTime);
        http = fetcher;
        territory.gain(0);
        VisitTools tools = new VisitTools(
                bench,
                territory,
                addresses,
                new FetchGate(AddressGuard.bundled(), names),
                new RobotsGate("Westbound", () -> System.nanoTime() + robotsAge.get(), RobotsGate.standardTime()),
                http,
                sources::get,
                visit -> Tenure.HELD,
                new Silent(),
                Clock.systemUTC());
        VisitSettings settings = new VisitSettings("Westbound", Duration.ofMillis(5), Duration.ofSeconds(30), 5, 12);
        Visitor visitor = new Visitor(tools, settings, ends::add);
        for (int i = 0; i < WORKERS; i++) {
            Thread worker = new Thread(() -> work(visitor), "worker-" + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
    }

    private record Silent() implements VisitListener {
        @Override
        public void ended(FetchReport report) {}

        @Override
        public void asking(Duration rested) {
            if (rested.isNegative()) {
                throw new IllegalStateException("a request inside the delay");
            }
        }
    }

    private void work(Visitor visitor) {
        while (!closed) {
            try {
                Visit visit = bench.take(TimeUnit.MILLISECONDS.toNanos(100));
                if (visit != null) {
                    visitor.step(visit);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** From now on there are two partitions, and only the one of an address is this process's. */
    LocalCrawl only(InetAddress address) {
        territory.divide(2);
        territory.lose(1 - Sites.partition(address, 2));
        territory.gain(Sites.partition(address, 2));
        return this;
    }

    /** Lets every robots.txt that was read grow older. */
    LocalCrawl robotsAge(Duration by) {
        robotsAge.addAndGet(by.toNanos());
        return this;
    }

    /** Puts a source in force; more lines of YAML may follow the least ones. */
    LocalCrawl source(String id, String url, String... lines) {
        String yaml = "id: " + id + "\nname: {zh: 测试}\nurl: " + url + "\n" + String.join("\n", lines) + "\n";
        SourceReader.Result result = SourceReader.read(id, yaml);
        sources.put(
                id,
                Objects.requireNonNull(result.source(), () -> result.problems().toString()));
        return this;
    }

    /** Orders a document. */
    LocalCrawl order(String source, String url) {
        return order(source, url, FetchPurpose.DOCUMENT);
    }

    LocalCrawl order(String source, String url, FetchPurpose purpose) {
        return order(made(source, url, purpose));
    }

    /** Orders a document of a source that is not in force yet. */
    LocalCrawl orderAhead(String source, String url) {
        FetchOrder order = made(source, url, FetchPurpose.DOCUMENT);
        bench.add(Visit.unplaced(order, UrlHost.of(URI.create(url)), assignment, 0), 0);
        return this;
    }

    private static FetchOrder made(String source, String url, FetchPurpose purpose) {
        return FetchOrder.newBuilder()
                .setOrderId(url)
                .setSourceId(source)
                .setUrl(url)
                .setPurpose(purpose)
                .setDue(Instant.EPOCH)
                .build();
    }

    LocalCrawl order(FetchOrder order) {
        URI uri = RequestPlan.address(
                        order,
                        Objects.requireNonNull(sources.get(order.getSourceId())),
                        Clock.systemUTC().instant())
                .orElseGet(() -> URI.create(order.getUrl()));
        bench.add(new Visit(order, UrlHost.of(uri), uri, assignment, 0), 0);
        return this;
    }

    /** Waits for the next end. */
    Done end() throws InterruptedException {
        return Objects.requireNonNull(ends.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no visit ended");
    }

    /** Waits for the next end and tells it as {@code OUTCOME reason}. */
    String told() throws InterruptedException {
        FetchReport report = end().report();
        return (report.getOutcome() + " " + report.getReason()).strip();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        http.close();
        addresses.close();
    }
}
