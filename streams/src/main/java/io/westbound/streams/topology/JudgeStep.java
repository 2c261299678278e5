package io.westbound.streams.topology;

import io.westbound.event.Article;
import io.westbound.event.PageMemory;
import io.westbound.event.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Has each article judged and forwards its signals under their firms; remembers by address what was told, so that a page
 * that changes takes back what it no longer says.
 */
final class JudgeStep implements Processor<String, Article, String, Signal> {

    private static final Duration SWEEP = Duration.ofDays(1);

    private final Understanding knows;
    private final Duration kept;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Signal> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, PageMemory> memories;

    /**
     * Uses the given understanding.
     *
     * @param kept how long an address is remembered after its page was last fetched in a new version
     */
    JudgeStep(Understanding knows, Duration kept) {
        this.knows = knows;
        this.kept = kept;
    }

    @Override
    public void init(ProcessorContext<String, Signal> taskContext) {
        context = taskContext;
        memories = context.getStateStore(LeadTopology.PAGE_MEMORIES);
        context.schedule(SWEEP, PunctuationType.WALL_CLOCK_TIME, now -> sweep(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, Article> record) {
        String address = Objects.requireNonNull(record.key(), "an article without the address of its page");
        PageMemory former = memories.get(address);
        Corrections corrections = Corrections.of(former, record.value(), judge(record.value()));
        PageMemory memory = corrections.memory();
        if (memory != null && !memory.equals(former)) {
            memories.put(address, memory);
        }
        corrections
                .told()
                .forEach(signal -> context.forward(
                        record.withKey(signal.getFirm().getFirmId()).withValue(signal)));
    }

    private List<Signal> judge(Article article) {
        try {
            return knows.judge().apply(article);
        } catch (StackOverflowError e) {
            throw new RecordFault(e);
        }
    }

    private void sweep(Instant now) {
        Instant oldest = now.minus(knows.behind()).minus(kept);
        List<String> old = new ArrayList<>();
        try (var entries = memories.all()) {
            entries.forEachRemaining(entry -> {
                if (entry.value.getFetchedAt().isBefore(oldest)) {
                    old.add(entry.key);
                }
            });
        }
        old.forEach(memories::delete);
    }
}
