package io.westbound.deploy.cli;

import io.westbound.event.Grade;
import io.westbound.event.Page;
import io.westbound.ingest.fetch.UrlHost;
import io.westbound.ingest.publish.PageFiles;
import io.westbound.schemas.SafeProducer;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings pages in from files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "导入网页文件。 Brings pages in from WARC files, HTML folders and JSON Lines.",
        description = {"", "Example: westbound import --source archive-2025 --grade B crawl.warc.gz pages/", ""})
public final class ImportCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files or folders.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--source",
            defaultValue = "import",
            description = "Source id of the pages. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String source;

    @Option(
            names = "--grade",
            defaultValue = "C",
            description = "Trust in the pages, A to E. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Grade grade;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AtomicInteger count = new AtomicInteger();
        AtomicInteger faults = new AtomicInteger();
        AtomicReference<Exception> lost = new AtomicReference<>();
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        Map<String, Object> settings = SafeProducer.settings(kafka.clientSettings());
        kafka.requireTopics(PATIENCE);
        Progress progress = new Progress(spec.commandLine().getErr());
        settings.put("compression.type", "zstd");
        settings.put("max.request.size", 8 * 1024 * 1024);
        try (KafkaProducer<String, Page> producer = new KafkaProducer<>(
                settings,
                Topics.PAGES.keySerde().serializer(),
                Topics.PAGES.serde().serializer())) {
            PageFiles reader = new PageFiles(
                    source,
                    grade,
                    page -> {
                        producer.send(new ProducerRecord<>(Topics.PAGES.name(), key(page), page), (sent, fault) -> {
                            if (fault != null) {
                                lost.set(fault);
                            }
                        });
                        progress.at(count.incrementAndGet(), 0, "pages");
                    },
                    fault -> {
                        faults.incrementAndGet();
                        spec.commandLine().getErr().println("westbound: " + fault);
                    });
            for (Path file : files) {
                reader.read(file);
            }
        }
        progress.end();
        Console.out(spec).println(count.get() + " pages, " + faults.get() + " complaints");
        Exception fault = lost.get();
        if (fault != null) {
            throw new IOException("not every page was taken by the broker: " + fault.getMessage(), fault);
        }
        return faults.get() > 0 ? 2 : 0;
    }

    private static String key(Page page) {
        String host = UrlHost.of(URI.create(page.getUrl()));
        return host.isEmpty() ? page.getSourceId() : host;
    }
}
