package io.westbound.deploy.observe;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.westbound.event.ArticleKind;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.Stage;
import io.westbound.ingest.IngestMeters;
import io.westbound.streams.StreamsMeters;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the meters cost: all calls for one page and its signal, against merely parsing a page of 100 kB, which is the
 * least that a page costs; and one scrape of a large house. Command in docs/watching.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MeterBenchmark {

    private static final Duration TOOK = Duration.ofMillis(3);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final IngestMeters ingest = new IngestMeters(registry);
    private final StreamsMeters streams = new StreamsMeters(registry);
    private final LargeHouse house = new LargeHouse();
    private final String page = "<html><body>"
            + "<div class=\"row\"><a href=\"/a/b.html\">一条新闻的标题</a><p>公司拟将生产线迁往内地。</p></div>".repeat(1000)
            + "</body></html>";

    /** Runs this class. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(MeterBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Benchmark
    public Document parseOnePage() {
        return Jsoup.parse(page);
    }

    @Benchmark
    public void metersOfOnePage() {
        ingest.fetched("source-a", FetchOutcome.PUBLISHED, FetchPurpose.DOCUMENT, "", 100_000, TOOK);
        ingest.rested(TOOK);
        streams.stepped("read-page", TOOK);
        streams.article(ArticleKind.NEWS, TOOK);
        streams.stepped("judge-article", TOOK);
        streams.signal(Stage.SEARCH);
    }

    @Benchmark
    public String scrapeOfALargeHouse() {
        return house.scrape();
    }
}
