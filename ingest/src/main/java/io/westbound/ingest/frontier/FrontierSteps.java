package io.westbound.ingest.frontier;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchReport;
import io.westbound.event.SourceEntry;
import io.westbound.ingest.fetch.Sites;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** The steps of the topology: they hand records and the clock to a {@link Frontier}. */
final class FrontierSteps {

    private FrontierSteps() {}

    /** A list whose order ended while its source changed is found to be due by looking at all of them, at the latest. */
    private static final long LOOK_MILLIS = 5000;

    /**
     * Takes reports in and, tick by tick, orders what is due.
     *
     * @param changes counts changes of the sources
     */
    record Reports(FrontierSettings settings, Revisits revisits, int partitions, AtomicLong changes)
            implements ProcessorSupplier<String, FetchReport, String, FetchOrder> {

        @Override
        public Processor<String, FetchReport, String, FetchOrder> get() {
            return new ReportStep(this);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return FrontierStores.builders();
        }
    }

    /** Takes in what was found for other hosts. */
    record Candidates(FrontierSettings settings, Revisits revisits)
            implements ProcessorSupplier<String, FetchOrder, String, FetchOrder> {

        @Override
        public Processor<String, FetchOrder, String, FetchOrder> get() {
            return new CandidateStep(this);
        }
    }

    private static Frontier frontier(
            ProcessorContext<String, FetchOrder> context,
            FrontierSettings settings,
            Revisits revisits,
            SourceTable table) {
        return new Frontier(
                new FrontierStores(context),
                settings,
                revisits,
                table,
                (host, order) -> context.forward(new Record<>(host, order, context.currentSystemTimeMs())));
    }

    private static ReadOnlyKeyValueStore<String, SourceEntry> entries(ProcessorContext<?, ?> context) {
        return Objects.requireNonNull(context.getStateStore(FrontierTopology.SOURCES));
    }

    private static final class ReportStep implements Processor<String, FetchReport, String, FetchOrder> {

        private final Reports supplier;
        private @Nullable ProcessorContext<String, FetchOrder> context;
        private @Nullable Frontier frontier;
        private long seen = -1;
        private long looked;

        ReportStep(Reports supplier) {
            this.supplier = supplier;
        }

        @Override
        public void init(ProcessorContext<String, FetchOrder> given) {
            ReadOnlyKeyValueStore<String, SourceEntry> entries = entries(given);
            SourceTable table = new SourceTable(entries::get);
            Frontier own = frontier(given, supplier.settings(), supplier.revisits(), table);
            context = given;
            frontier = own;
            given.schedule(
                    supplier.settings().tick(),
                    PunctuationType.WALL_CLOCK_TIME,
                    now -> tick(own, entries, table, given.taskId().partition(), Instant.ofEpochMilli(now)));
        }

        private void tick(
                Frontier own,
                ReadOnlyKeyValueStore<String, SourceEntry> entries,
                SourceTable table,
                int partition,
                Instant now) {
            long changes = supplier.changes().get();
            if (changes != seen || Math.abs(now.toEpochMilli() - looked) >= LOOK_MILLIS) {
                seen = changes;
                looked = now.toEpochMilli();
                own.schedule(inForce(entries, table), host -> partition == partition(host), now);
            }
            own.order(now);
        }

        private int partition(String host) {
            return Sites.partition(host, supplier.partitions());
        }

        private static List<Source> inForce(ReadOnlyKeyValueStore<String, SourceEntry> entries, SourceTable table) {
            List<Source> inForce = new ArrayList<>();
            try (KeyValueIterator<String, SourceEntry> all = entries.all()) {
                while (all.hasNext()) {
                    Source source = table.apply(all.next().key);
                    if (source != null) {
                        inForce.add(source);
                    }
                }
            }
            return inForce;
        }

        @Override
        public void process(Record<String, FetchReport> record) {
            Instant now = Instant.ofEpochMilli(Objects.requireNonNull(context).currentSystemTimeMs());
            Objects.requireNonNull(frontier).report(record.key(), record.value(), now);
        }
    }

    private static final class CandidateStep implements Processor<String, FetchOrder, String, FetchOrder> {

        private final Candidates supplier;
        private @Nullable ProcessorContext<String, FetchOrder> context;
        private @Nullable Frontier frontier;

        CandidateStep(Candidates supplier) {
            this.supplier = supplier;
        }

        @Override
        public void init(ProcessorContext<String, FetchOrder> given) {
            context = given;
            frontier = frontier(given, supplier.settings(), supplier.revisits(), new SourceTable(entries(given)::get));
        }

        @Override
        public void process(Record<String, FetchOrder> record) {
            Instant now = Instant.ofEpochMilli(Objects.requireNonNull(context).currentSystemTimeMs());
            Objects.requireNonNull(frontier).candidate(record.key(), record.value(), now);
        }
    }
}
