package io.westbound.ingest.visit;

import io.westbound.ingest.fetch.NameService;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the addresses of hosts, and that a host has none. Lookups run on threads of their own, so that a slow name
 * server keeps no worker from hosts that are known. Thread-safe.
 */
final class AddressBook implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int REMEMBERED = 20_000;
    private static final long KEPT = TimeUnit.MINUTES.toNanos(5);
    private static final long FAILURE_KEPT = TimeUnit.MINUTES.toNanos(1);

    /** What is known since a moment: addresses, or none of them if the lookup failed. */
    record Entry(InetAddress[] addresses, long at) {

        long until() {
            return at + (addresses.length == 0 ? FAILURE_KEPT : KEPT);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final ExecutorService lookups;
    private final NameService names;
    private final LongSupplier nanos;

    AddressBook(NameService names, LongSupplier nanos) {
        this.names = names;
        this.nanos = nanos;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "westbound-fetch-names");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        this.lookups = pool;
    }

    /** What is known of a host; null if it must be looked up. An empty array means that it has no address. */
    synchronized InetAddress @Nullable [] known(String host) {
        Entry entry = entries.get(host);
        if (entry == null || entry.until() - nanos.getAsLong() < 0) {
            return null;
        }
        return entry.addresses;
    }

    /** Looks a host up and then calls back, whatever came of it. */
    void lookup(String host, Runnable then) {
        lookups.execute(() -> {
            try {
                if (known(host) == null) {
                    remember(host, inOrder(names.lookup(host)), nanos.getAsLong());
                }
            } catch (UnknownHostException | RuntimeException e) {
                remember(host, new InetAddress[0], nanos.getAsLong());
            }
            then.run();
        });
    }

    /**
     * Takes over what another process found of a host, unless this one has found out later. Whoever connects checks the
     * address all the same.
     */
    synchronized void tell(String host, InetAddress address, Duration ago) {
        Entry entry = entries.get(host);
        long at = nanos.getAsLong() - Math.max(0, ago.toNanos());
        if (ago.toNanos() < KEPT && (entry == null || entry.at - at < 0)) {
            remember(host, new InetAddress[] {address}, at);
        }
    }

    /** Name servers turn the order from answer to answer; every process is to arrive at the same first one. */
    private static InetAddress[] inOrder(InetAddress[] found) {
        Class<?> preferred = found[0].getClass();
        InetAddress[] sorted = found.clone();
        Arrays.sort(
                sorted,
                Comparator.<InetAddress, Boolean>comparing(address -> !preferred.isInstance(address))
                        .thenComparing(InetAddress::getAddress, Arrays::compare));
        return sorted;
    }

    private synchronized void remember(String host, InetAddress[] addresses, long at) {
        if (entries.size() >= REMEMBERED) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(host, new Entry(addresses, at));
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
