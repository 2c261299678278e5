package io.westbound.ingest.frontier;

import io.westbound.event.SourceEntry;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the sources in force. */
final class SourcesTable implements Processor<String, SourceEntry, Void, Void> {

    private @Nullable KeyValueStore<String, SourceEntry> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(FrontierTopology.SOURCES);
    }

    @Override
    public void process(Record<String, SourceEntry> record) {
        if (store != null) {
            store.put(record.key(), record.value());
        }
    }
}
