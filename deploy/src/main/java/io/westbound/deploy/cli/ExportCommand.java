package io.westbound.deploy.cli;

import io.westbound.event.Page;
import io.westbound.ingest.publish.PageArchive;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes retained pages to a WARC file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "导出网页为 WARC。 Writes the retained pages to a WARC file.",
        description = {"", "Example: westbound export pages.warc.gz", ""})
public final class ExportCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Parameters(paramLabel = "FILE", description = "The WARC file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--source", description = "Only pages of this source.")
    @Nullable
    String source;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> settings = kafka.clientSettings();
        settings.put("isolation.level", "read_committed");
        kafka.requireTopics(PATIENCE);
        Progress progress = new Progress(spec.commandLine().getErr());
        long read = 0;
        int count = 0;
        try (PageArchive archive = new PageArchive(file);
                KafkaConsumer<String, Page> consumer = new KafkaConsumer<>(
                        settings,
                        Topics.PAGES.keySerde().deserializer(),
                        Topics.PAGES.serde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.PAGES.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long total = ends.values().stream().mapToLong(Long::longValue).sum()
                    - consumer.beginningOffsets(partitions).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, Page> record : consumer.poll(Duration.ofMillis(500))) {
                    progress.at(++read, total, "records");
                    if (source == null || record.value().getSourceId().equals(source)) {
                        archive.add(record.value());
                        count++;
                    }
                }
            }
        }
        progress.end();
        Console.out(spec).println(count + " pages in " + file);
        return 0;
    }
}
