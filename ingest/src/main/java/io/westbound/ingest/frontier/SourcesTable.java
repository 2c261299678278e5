package io.westbound.ingest.frontier;

import io.westbound.event.SourceEntry;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the sources in force, and counts their changes, so that whoever works through all of them need not look twice. */
final class SourcesTable implements Processor<String, SourceEntry, Void, Void> {

    private final AtomicLong changes;
    private @Nullable KeyValueStore<String, SourceEntry> store;

    SourcesTable(AtomicLong changes) {
        this.changes = changes;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(FrontierTopology.SOURCES);
    }

    @Override
    public void process(Record<String, SourceEntry> record) {
        if (store != null) {
            store.put(record.key(), record.value());
            changes.incrementAndGet();
        }
    }
}
