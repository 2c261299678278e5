package io.westbound.ingest.visit;

import static io.westbound.ingest.visit.HostileWeb.text;

import io.westbound.ingest.fetch.FetchLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A web that does what it is told, and a crawl of it; the server's own log is the evidence. */
abstract class WebRig {

    static final FetchLimits LIMITS =
            new FetchLimits(64 * 1024, 100, Duration.ofSeconds(2), Duration.ofSeconds(2), 100, 16 * 1024);
    static final String LOCAL = "politeness: {delay: 5ms, allowLoopback: true}";

    private final CountDownLatch slowNames = new CountDownLatch(1);
    final Map<String, Integer> lookups = new ConcurrentHashMap<>();
    private final AtomicInteger rebinds = new AtomicInteger();
    HostileWeb web;
    LocalCrawl crawl;

    @BeforeEach
    void start() throws IOException {
        web = new HostileWeb().on("/ok", text("<p>好</p>"));
        crawl = new LocalCrawl(this::lookup, LIMITS).source("s", web.url("a.test", "/"), LOCAL);
    }

    @AfterEach
    void stop() throws IOException {
        slowNames.countDown();
        crawl.close();
        web.close();
    }

    InetAddress[] lookup(String host) throws UnknownHostException {
        lookups.merge(host, 1, Integer::sum);
        if (host.equals("slow.test")) {
            try {
                slowNames.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException("interrupted");
            }
        }
        if (host.equals("nowhere.test")) {
            throw new UnknownHostException(host);
        }
        if (host.equals("rebind.test")) {
            String address = rebinds.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1";
            return new InetAddress[] {InetAddress.getByName(address)};
        }
        if (host.equals("metadata.test")) {
            return new InetAddress[] {InetAddress.getByName("169.254.169.254")};
        }
        return new InetAddress[] {InetAddress.getByName(host.endsWith(".test") ? "127.0.0.1" : host)};
    }

    String fetch(String path) throws InterruptedException {
        return crawl.order("s", web.url("a.test", path)).told();
    }
}
