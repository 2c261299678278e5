package io.westbound.ingest.frontier;

import io.westbound.event.Discovery;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.ingest.fetch.Sites;
import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.Stores;

/**
 * The frontier as a topology: reports and addresses found for other hosts go in, orders come out, all keyed by host.
 *
 * <pre>
 * sources ──────────────────────────────► (global table)
 * fetch-reports ─┬──────────────────────► reports ────┐
 *                └─ spread ─► found ────► candidates ─┴─► fetch-orders
 * </pre>
 */
public final class FrontierTopology {

    /** Name of the global table of sources in force, for interactive reads. */
    public static final String SOURCES = "frontier-sources";

    private FrontierTopology() {}

    /**
     * Builds it.
     *
     * @param properties settings of the application, which names of internal topics are checked against
     * @param partitions partitions of the report topic, by which a task knows its hosts
     */
    public static Topology build(
            Properties properties, FrontierSettings settings, HolidayCalendar calendar, int partitions) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        AtomicLong changes = new AtomicLong();
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(SOURCES), Serdes.String(), Topics.SOURCES.serde())
                        .withLoggingDisabled(),
                Topics.SOURCES.name(),
                consumed(Topics.SOURCES),
                () -> new SourcesTable(changes));
        Revisits revisits = new Revisits(settings, calendar);
        KStream<String, FetchReport> reports =
                builder.stream(Topics.FETCH_REPORTS.name(), consumed(Topics.FETCH_REPORTS));
        KStream<String, FetchOrder> ordersOfReports = reports.process(
                new FrontierSteps.Reports(settings, revisits, partitions, changes), Named.as("reports"));
        KStream<String, FetchOrder> ordersOfFound = reports.flatMap(FrontierTopology::spread, Named.as("spread"))
                .repartition(Repartitioned.<String, FetchOrder>as("found")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Topics.FETCH_ORDERS.serde())
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(bySite()))
                .process(
                        new FrontierSteps.Candidates(settings, revisits),
                        Named.as("candidates"),
                        FrontierStores.ADDRESSES,
                        FrontierStores.DUE,
                        FrontierStores.HOSTS,
                        FrontierStores.LEDGER);
        ordersOfReports
                .merge(ordersOfFound, Named.as("orders"))
                .to(
                        Topics.FETCH_ORDERS.name(),
                        Produced.with(Serdes.String(), Topics.FETCH_ORDERS.serde(), byAddress())
                                .withName("fetch-orders"));
        return builder.build(properties);
    }

    /** Who may ask an address is told by its partition, so whatever lives on one machine shares one rest. */
    private static StreamPartitioner<String, FetchOrder> byAddress() {
        return (topic, host, order, partitions) -> Optional.of(Set.of(
                order.getAddress().isEmpty()
                        ? Sites.partition(host, partitions)
                        : Sites.partition(Sites.literal(order.getAddress()), partitions)));
    }

    private static StreamPartitioner<String, FetchOrder> bySite() {
        return (topic, host, order, partitions) -> Optional.of(Set.of(Sites.partition(host, partitions)));
    }

    /** Addresses found for other hosts, under the key of their host. */
    private static List<KeyValue<String, FetchOrder>> spread(String host, FetchReport report) {
        return report.getFound().stream()
                .filter(found -> found.getPurpose() == FetchPurpose.DOCUMENT)
                .filter(found -> !AddressKeys.host(found.getUrl()).equals(host))
                .map(found -> KeyValue.pair(AddressKeys.host(found.getUrl()), candidate(report, found)))
                .toList();
    }

    private static FetchOrder candidate(FetchReport report, Discovery found) {
        return FetchOrder.newBuilder()
                .setOrderId("")
                .setSourceId(report.getSourceId())
                .setUrl(found.getUrl())
                .setDue(report.getAt())
                .setDiscovery(found)
                .build();
    }

    private static <V extends SpecificRecord> Consumed<String, V> consumed(Topic<V> topic) {
        return Consumed.with(Serdes.String(), topic.serde()).withName(topic.name());
    }
}
