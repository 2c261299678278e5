package io.westbound.ingest.visit;

import io.westbound.ingest.fetch.NameService;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

    /** What is known: addresses, or none of them if the lookup failed. */
    record Entry(InetAddress[] addresses, long until) {}

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
        if (entry == null || entry.until - nanos.getAsLong() < 0) {
            return null;
        }
        return entry.addresses;
    }

    /** Looks a host up and then calls back, whatever came of it. */
    void lookup(String host, Runnable then) {
        lookups.execute(() -> {
            try {
                if (known(host) == null) {
                    remember(host, names.lookup(host), KEPT);
                }
            } catch (UnknownHostException | RuntimeException e) {
                remember(host, new InetAddress[0], FAILURE_KEPT);
            }
            then.run();
        });
    }

    private synchronized void remember(String host, InetAddress[] addresses, long kept) {
        if (entries.size() >= REMEMBERED) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(host, new Entry(addresses, nanos.getAsLong() + kept));
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
