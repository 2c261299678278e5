package io.westbound.ingest.source;

import io.westbound.event.SourceEntry;
import io.westbound.schemas.Topics;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the sources in force into line with the files: what is new or changed is published, what is gone is taken back.
 * A file with a fault leaves its former version in force; a folder without any file, such as one that is not mounted, all. All processes of a cluster are meant to see the same folder.
 * Used by one thread, but for {@link #problems()}.
 */
public final class SourcePublisher {

    private static final Logger LOG = LoggerFactory.getLogger(SourcePublisher.class);

    private final Supplier<SourceCatalogue> files;
    private final Function<String, @Nullable SourceEntry> inForce;
    private final Supplier<Set<String>> idsInForce;
    private final Producer<String, byte[]> producer;
    private final Clock clock;
    private volatile List<SourceProblem> problems = List.of();

    /**
     * A publisher.
     *
     * @param files reads the files
     * @param inForce entry of a source id as the topic has it
     * @param idsInForce ids that the topic has
     */
    public SourcePublisher(
            Supplier<SourceCatalogue> files,
            Function<String, @Nullable SourceEntry> inForce,
            Supplier<Set<String>> idsInForce,
            Producer<String, byte[]> producer,
            Clock clock) {
        this.files = files;
        this.inForce = inForce;
        this.idsInForce = idsInForce;
        this.producer = producer;
        this.clock = clock;
    }

    /**
     * Publishes what changed and waits until the broker has it.
     *
     * @return ids of all sources in force afterwards
     */
    public Set<String> publish() throws InterruptedException, ExecutionException {
        SourceCatalogue catalogue;
        try {
            catalogue = files.get();
        } catch (UncheckedIOException e) {
            note(List.of(new SourceProblem("sources", 0, String.valueOf(e.getMessage()))));
            return idsInForce.get();
        }
        if (catalogue.files().isEmpty()
                && catalogue.problems().isEmpty()
                && !idsInForce.get().isEmpty()) {
            note(List.of(new SourceProblem("sources", 0, "there is no source file at all: none is taken back")));
            return idsInForce.get();
        }
        note(catalogue.problems());
        Map<String, Future<?>> sent = new LinkedHashMap<>();
        for (Map.Entry<String, SourceCatalogue.SourceFile> file :
                catalogue.files().entrySet()) {
            SourceEntry former = inForce.apply(file.getKey());
            String hash = file.getValue().source().fileHash();
            if (former == null || !Objects.equals(former.getFileHash(), hash)) {
                SourceEntry entry =
                        new SourceEntry(file.getKey(), file.getValue().yaml(), hash, clock.instant());
                sent.put(file.getKey() + " is in force", send(file.getKey(), entry));
            }
        }
        // While any file is faulty it is not known which source it was, so none is taken back.
        Set<String> gone = catalogue.problems().isEmpty()
                ? idsInForce.get().stream()
                        .filter(id -> !catalogue.files().containsKey(id))
                        .collect(Collectors.toSet())
                : Set.of();
        for (String id : gone) {
            sent.put(id + " is taken back", send(id, null));
        }
        for (Map.Entry<String, Future<?>> change : sent.entrySet()) {
            change.getValue().get();
            LOG.info("source {}", change.getKey());
        }
        return catalogue.files().keySet();
    }

    /** Faults found at the last look; may be called from any thread. */
    public List<SourceProblem> problems() {
        return problems;
    }

    private void note(List<SourceProblem> found) {
        if (!found.equals(problems)) {
            found.forEach(problem -> LOG.warn("source file {}", problem));
        }
        problems = found;
    }

    private Future<?> send(String id, @Nullable SourceEntry entry) {
        byte[] value =
                entry == null ? null : Topics.SOURCES.serde().serializer().serialize(Topics.SOURCES.name(), entry);
        return producer.send(new ProducerRecord<>(Topics.SOURCES.name(), id, value));
    }
}
