package io.westbound.ingest.frontier;

import io.westbound.event.AddressState;
import io.westbound.event.HostState;
import io.westbound.schemas.AvroSerde;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * What a task of the frontier remembers: addresses, what is due in order of time, hosts, and a ledger of the messages
 * between tasks. Used by one task.
 */
final class FrontierStores {

    static final String ADDRESSES = "frontier-addresses";
    static final String DUE = "frontier-due";
    static final String HOSTS = "frontier-hosts";
    static final String LEDGER = "frontier-ledger";
    static final String SENT = "sent";
    static final String RECEIVED = "received";

    private static final String SEPARATOR = " ";
    /** A place for each digit of a time, so that their order is that of their texts. */
    private static final String ZEROS = "0".repeat(14);

    /** A point in time at which an address of a host is to be looked at. */
    record Due(String entry, long at, String host, String address) {}

    private final KeyValueStore<String, AddressState> addresses;
    private final KeyValueStore<String, String> due;
    private final KeyValueStore<String, HostState> hosts;
    private final KeyValueStore<String, Long> ledger;

    FrontierStores(ProcessorContext<?, ?> context) {
        this.addresses = context.getStateStore(ADDRESSES);
        this.due = context.getStateStore(DUE);
        this.hosts = context.getStateStore(HOSTS);
        this.ledger = context.getStateStore(LEDGER);
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ADDRESSES), Serdes.String(), AvroSerde.of(AddressState.class)),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(DUE), Serdes.String(), Serdes.String()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(HOSTS), Serdes.String(), AvroSerde.of(HostState.class)),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(LEDGER), Serdes.String(), Serdes.Long()));
    }

    @Nullable
    AddressState address(String key) {
        return addresses.get(key);
    }

    /** Stores an address and moves its place in the order of time. */
    void put(String key, String host, @Nullable Instant formerDue, AddressState state) {
        Instant next = state.getDue();
        if (formerDue != null && !formerDue.equals(next)) {
            due.delete(entry(formerDue, host, key));
        }
        if (next != null && !next.equals(formerDue)) {
            due.put(entry(next, host, key), "");
        }
        addresses.put(key, state);
    }

    void forget(Due passed) {
        due.delete(passed.entry);
    }

    HostState host(String host) {
        HostState state = hosts.get(host);
        return state == null ? HostState.newBuilder().build() : state;
    }

    void put(String host, HostState state) {
        hosts.put(host, state);
    }

    void count(String what, long more) {
        Long former = ledger.get(what);
        ledger.put(what, (former == null ? 0 : former) + more);
    }

    /** What is due, oldest first. */
    List<Due> due(Instant now) {
        List<Due> passed = new ArrayList<>();
        try (KeyValueIterator<String, String> entries = due.range("0", bound(now))) {
            while (entries.hasNext()) {
                String entry = entries.next().key;
                String[] parts = entry.split(SEPARATOR, 3);
                passed.add(new Due(entry, Long.parseLong(parts[0]), parts[1], parts[2]));
            }
        }
        return passed;
    }

    /** An entry that sorts behind all that is due. */
    static String bound(Instant now) {
        return time(now.plusMillis(1));
    }

    private static String entry(Instant at, String host, String key) {
        return time(at) + SEPARATOR + host + SEPARATOR + key;
    }

    private static String time(Instant at) {
        String millis = Long.toString(Math.max(0, at.toEpochMilli()));
        return ZEROS.substring(Math.min(ZEROS.length(), millis.length())) + millis;
    }
}
