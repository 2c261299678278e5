package io.westbound.deploy.work;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.event.CaseFile;
import io.westbound.event.CaseMemory;
import io.westbound.event.FirmRef;
import io.westbound.event.Grade;
import io.westbound.event.Signal;
import io.westbound.event.SourceType;
import io.westbound.event.Stage;
import io.westbound.schemas.AvroSerde;
import io.westbound.schemas.Topics;
import io.westbound.streams.Streams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How long a node with an empty disk needs until it works again on the state of many open leads. The case files are
 * written straight into the changelogs; each holds three signals and the memory of one alert.
 *
 * <pre>mvn -q -o -pl deploy -am test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=io.westbound.deploy.work.RestoreBenchmark -Dexec.args="200000"</pre>
 *
 * <p>Argument: open leads.
 */
public final class RestoreBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration NEVER_DUE = Duration.ofDays(30);
    private static final int SIGNALS = 3;

    private RestoreBenchmark() {}

    /** Fills the changelogs, restores and prints how long that took. */
    public static void main(String[] args) throws Exception {
        int leads = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("westbound-restore");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(client)) {
                TopicSetup setup = new TopicSetup(admin, PATIENCE);
                setup.ensure(Topics.all());
                setup.ensure(Streams.regionTeams(null, "shaanxi").stream()
                        .map(team -> Topics.alertsOf(team.getTeamId()))
                        .toList());
            }
            start(client, folder.resolve("first")).close(); // creates the changelogs
            long start = System.nanoTime();
            long bytes = fill(client, leads);
            print("filled", leads, bytes, start);
            start = System.nanoTime();
            Streams restored = start(client, folder.resolve("second"));
            print("restored", leads, bytes, start);
            restored.close();
        }
    }

    private static void print(String what, int leads, long bytes, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d leads, %.0f MB, %.1f s, %.0f leads/s%n",
                what,
                leads,
                bytes / 1e6,
                seconds,
                leads / seconds);
    }

    private static Streams start(Map<String, Object> client, Path state) {
        Streams streams =
                Streams.start(Streams.Plan.live(null, "shaanxi", state, 2), client, new SimpleMeterRegistry());
        while (!streams.causes().isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return streams;
    }

    private static long fill(Map<String, Object> client, int leads) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("linger.ms", 20);
        settings.put("compression.type", "lz4");
        settings.put("batch.size", 256 * 1024);
        StringSerializer text = new StringSerializer();
        Serializer<CaseFile> files = AvroSerde.of(CaseFile.class).serializer();
        Instant due = Instant.now().plus(NEVER_DUE);
        long bytes = 0;
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, text, (topic, value) -> value)) {
            for (int i = 0; i < leads; i++) {
                String firm = "name:企业" + i;
                byte[] file = files.serialize("cases", file(firm, due));
                bytes += file.length;
                producer.send(new ProducerRecord<>(changelog("cases"), firm, file));
                String clock = String.format(Locale.ROOT, "%015d %s", due.toEpochMilli(), firm);
                producer.send(new ProducerRecord<>(changelog("due"), partition(i), clock, text.serialize("due", firm)));
            }
        }
        return bytes;
    }

    /** The clocks of a firm lie in its own task; which one does not matter to how long they take. */
    private static int partition(int firm) {
        return firm % Topics.SIGNALS.partitions();
    }

    private static String changelog(String store) {
        return Streams.APPLICATION_ID + "-" + store + "-changelog";
    }

    private static CaseFile file(String firm, Instant due) {
        FirmRef ref =
                FirmRef.newBuilder().setFirmId(firm).setName(firm.substring(5)).build();
        List<Signal> signals =
                IntStream.range(0, SIGNALS).mapToObj(i -> signal(ref, i)).toList();
        CaseMemory memory = CaseMemory.newBuilder()
                .setLeadId(firm + "@")
                .setLeadRevision(SIGNALS)
                .setAlertId("alert:" + firm + "@")
                .setAlertRevision(1)
                .setTeams(List.of("guangzhou", "head"))
                .build();
        return new CaseFile(ref, signals, List.of(1L, 2L, 3L), List.of(), List.of(), List.of(memory), 0, due);
    }

    private static Signal signal(FirmRef firm, int number) {
        String id = firm.getFirmId() + "-" + number;
        return Signal.newBuilder()
                .setSignalId(id)
                .setArticleId(id)
                .setPageId(id)
                .setFirm(firm)
                .setKind("COMPENSATION_AGREEMENT")
                .setStage(Stage.PRESSURE)
                .setConfidence(0.95)
                .setQuote("公司与宝安区人民政府签订《搬迁补偿协议》，获得搬迁补偿款3.2亿元，公司生产基地将整体搬迁，新厂选址正在进行。")
                .setTitle(firm.getName() + "关于签订搬迁补偿协议的公告")
                .setUrl("http://press.example/" + id)
                .setSourceId("exchange")
                .setSourceName("交易所公告")
                .setSourceType(SourceType.EXCHANGE)
                .setSourceGrade(Grade.A)
                .setPublished(Instant.now())
                .setFetchedAt(Instant.now())
                .setContentHash(id)
                .setKnowledgeVersion("k")
                .build();
    }
}
