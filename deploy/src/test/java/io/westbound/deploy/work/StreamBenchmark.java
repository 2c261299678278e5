package io.westbound.deploy.work;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.event.Alert;
import io.westbound.event.Article;
import io.westbound.event.Grade;
import io.westbound.event.SourceType;
import io.westbound.schemas.Topics;
import io.westbound.streams.Streams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Latency from article to alert at a steady rate, and sustained articles a second, with broker and streams in this JVM.
 * Every article names a firm of its own and raises an alert, which is far more than real news do. Measured on code that
 * is compiled: a burst as large as the measured one goes before. Last, the same articles pass through an empty topology.
 *
 * <pre>mvn -q -o -pl deploy -am test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=io.westbound.deploy.work.StreamBenchmark -Dexec.args="100 20 20000"</pre>
 *
 * <p>Arguments: articles a second, seconds, articles of the burst.
 */
public final class StreamBenchmark implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int THREADS = 2;
    private static final int NAME_LENGTH = 4;

    private final EmbeddedBroker broker;
    private final Map<String, Object> client;
    private final Streams streams;
    private final KafkaProducer<String, Article> producer;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private int number;
    private long lastAlert;

    private StreamBenchmark(Path folder) {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            TopicSetup setup = new TopicSetup(admin, PATIENCE);
            setup.ensure(Topics.all());
            setup.ensure(Streams.regionTeams(null, "shaanxi").stream()
                    .map(team -> Topics.alertsOf(team.getTeamId()))
                    .toList());
        }
        streams = Streams.start(
                Streams.Plan.live(null, "shaanxi", folder.resolve("state"), THREADS),
                client,
                new SimpleMeterRegistry());
        while (!streams.causes().isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("linger.ms", 5);
        settings.put("compression.type", "lz4");
        producer = new KafkaProducer<>(
                settings, new StringSerializer(), Topics.ARTICLES.serde().serializer());
    }

    /** Runs the measurements and prints them. */
    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[0]);
        int articles = Integer.parseInt(args[2]);
        Path folder = Files.createTempDirectory("westbound-bench");
        try (StreamBenchmark benchmark = new StreamBenchmark(folder)) {
            benchmark.answer();
            benchmark.burst("warm-up", articles);
            benchmark.steady(rate, Integer.parseInt(args[1]));
            double burst = benchmark.burst("burst", articles);
            benchmark.streams.close();
            double bound =
                    PassThrough.rate(benchmark.client, folder.resolve("pass-through"), THREADS, benchmark.number);
            System.out.printf(
                    Locale.ROOT,
                    "pass-through of the same articles: %.0f articles/s, %.1f times the stream%n",
                    bound,
                    bound / burst);
        }
    }

    /** Waits until an article comes back as an alert: a group may be said to run before all its tasks do. */
    private void answer() {
        try (KafkaConsumer<String, Alert> alerts = consumer()) {
            send("answer", 1, 0);
            long start = System.nanoTime();
            if (collect(alerts, "answer", 1).length == 0) {
                throw new IllegalStateException("no alert within " + PATIENCE);
            }
            System.out.printf(Locale.ROOT, "first alert: %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    private void steady(int rate, int seconds) {
        int count = rate * seconds;
        Thread sender = new Thread(() -> send("steady", count, TimeUnit.SECONDS.toNanos(1) / rate));
        long[] latencies;
        try (KafkaConsumer<String, Alert> alerts = consumer()) {
            sender.start();
            latencies = collect(alerts, "steady", count);
        }
        Arrays.sort(latencies);
        System.out.printf(
                Locale.ROOT,
                "steady: %d articles at %d/s, %d alerts, p50 %.0f ms, p99 %.0f ms, max %.0f ms%n",
                count,
                rate,
                latencies.length,
                at(latencies, 0.5),
                at(latencies, 0.99),
                at(latencies, 1));
    }

    /** Articles a second from the first one sent to the last alert told. */
    private double burst(String name, int count) {
        long start = System.nanoTime();
        Thread sender = new Thread(() -> send(name, count, 0));
        int told;
        try (KafkaConsumer<String, Alert> alerts = consumer()) {
            sender.start();
            told = collect(alerts, name, count).length;
        }
        double seconds = (lastAlert - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d articles, %d alerts, %.1f s, %.0f articles/s%n",
                name,
                count,
                told,
                seconds,
                told / seconds);
        return told / seconds;
    }

    /** Waits for the alerts of all articles; fewer come back only if nothing more arrives for the patience of the run. */
    private long[] collect(KafkaConsumer<String, Alert> alerts, String name, int count) {
        Map<String, Long> latencies = new HashMap<>();
        long heard = System.nanoTime();
        while (latencies.size() < count && System.nanoTime() - heard < PATIENCE.toNanos()) {
            var records = alerts.poll(Duration.ofSeconds(1));
            long now = System.nanoTime();
            for (ConsumerRecord<String, Alert> record : records) {
                heard = now;
                String id = record.value().getEvidence().get(0).getUrl();
                Long from = sent.get(id);
                if (from != null && id.startsWith(name)) {
                    latencies.putIfAbsent(id, now - from);
                    lastAlert = now;
                }
            }
        }
        return latencies.values().stream().mapToLong(Long::longValue).toArray();
    }

    private void send(String name, int count, long gapNanos) {
        long next = System.nanoTime();
        for (int i = 0; i < count; i++) {
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            next += gapNanos;
            Article article = article(name + "-" + i, number++);
            sent.put(article.getUrl(), System.nanoTime());
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), article.getArticleId(), article));
        }
        producer.flush();
    }

    private KafkaConsumer<String, Alert> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("group.id", "bench-" + System.nanoTime());
        settings.put("auto.offset.reset", "latest");
        KafkaConsumer<String, Alert> consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), Topics.ALERTS.serde().deserializer());
        consumer.assign(IntStream.range(0, Topics.ALERTS.partitions())
                .mapToObj(partition -> new TopicPartition(Topics.ALERTS.name(), partition))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return consumer;
    }

    private static Article article(String id, int number) {
        String firm = name(number) + "电子股份有限公司";
        String text = "近日，深圳市" + firm + "发布公告，公司位于深圳市宝安区的厂房被列入征收范围，公司与宝安区人民政府签订《搬迁补偿协议》，"
                + "获得搬迁补偿款3.2亿元。公司生产基地将整体搬迁，新厂选址正在进行。公司主要产品为线路板和连接器，"
                + "现有员工一千二百人，去年实现营业收入十五亿元。公司表示，搬迁期间生产经营不受影响，将按进度披露后续安排。";
        return Article.newBuilder()
                .setArticleId(id)
                .setPageId(id)
                .setUrl(id)
                .setSourceId("exchange")
                .setSourceName("交易所公告")
                .setSourceType(SourceType.EXCHANGE)
                .setSourceGrade(Grade.A)
                .setTitle("深圳市" + firm + "签订搬迁补偿协议")
                .setText(text)
                .setFetchedAt(Instant.now())
                .setPublished(Instant.now())
                .setContentHash(id)
                .build();
    }

    /** A name of four characters that no other number below 190,000 has. */
    private static String name(int number) {
        String words = "丰瑞恒泰嘉禾兴宏启明晟源博创展骏腾盛锦辉卓";
        StringBuilder name = new StringBuilder();
        for (int rest = number, i = 0; i < NAME_LENGTH; i++, rest /= words.length()) {
            name.append(words.charAt(rest % words.length()));
        }
        return name.toString();
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    @Override
    public void close() {
        producer.close();
        streams.close();
        broker.close();
    }
}
