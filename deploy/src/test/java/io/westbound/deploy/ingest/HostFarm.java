package io.westbound.deploy.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many small web sites on loopback addresses of their own, which keep their own log of requests: the evidence for
 * politeness. Writes one source file for each.
 *
 * <p>{@code HostFarm PORT HOSTS PAGES DELAY_MS SOURCES_FOLDER}; prints a line of figures every five seconds.
 */
public final class HostFarm {

    private static final String BODY = "<p>" + "某企业拟将生产线迁至中西部地区，目前尚在选址阶段。".repeat(150) + "</p>";

    private final int pages;
    private final long delayNanos;
    private final ConcurrentHashMap<String, Long> answered = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong documents = new AtomicLong();
    private final AtomicLong firstDocument = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastDocument = new AtomicLong(Long.MIN_VALUE);
    private final List<HttpServer> servers = new ArrayList<>();
    private final AtomicLong violations = new AtomicLong();
    private final ConcurrentHashMap<String, AtomicLong> paths = new ConcurrentHashMap<>();

    private HostFarm(int pages, long delayMillis) {
        this.pages = pages;
        this.delayNanos = delayMillis * 1_000_000;
    }

    /** Runs until killed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int port = Integer.parseInt(args[0]);
        HostFarm farm = start(
                port, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]), Path.of(args[4]));
        report(farm, System.out);
    }

    /** Starts the sites on daemon threads and writes their source files. */
    static HostFarm start(int port, int hosts, int pages, long delayMillis, Path sources) throws IOException {
        HostFarm farm = new HostFarm(pages, delayMillis);
        Files.createDirectories(sources);
        ExecutorService workers = Executors.newFixedThreadPool(64, task -> {
            Thread thread = new Thread(task, "farm");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < hosts; i++) {
            String host = host(i);
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 50);
            server.createContext("/", exchange -> farm.answer(host, exchange));
            server.setExecutor(workers);
            server.start();
            farm.servers.add(server);
            Files.writeString(sources.resolve("host-" + i + ".yml"), source(i, host, port, Long.toString(delayMillis)));
        }
        return farm;
    }

    static String host(int i) {
        return "127.0." + (1 + i / 200) + "." + (1 + i % 200);
    }

    /** Requests that came before the rest was over. */
    long violations() {
        return violations.get();
    }

    /** Documents that were served. */
    long documents() {
        return documents.get();
    }

    /** Time between the first and the last document that was served. */
    Duration span() {
        return Duration.ofNanos(lastDocument.get() - firstDocument.get());
    }

    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    private static void report(HostFarm farm, PrintStream out) throws InterruptedException {
        long last = 0;
        while (true) {
            Thread.sleep(5000);
            long now = farm.documents.get();
            long twice = farm.paths.values().stream().filter(n -> n.get() > 1).count();
            out.printf(
                    Locale.ROOT,
                    "requests %d documents %d (%.1f/s) distinct %d twice %d violations %d%n",
                    farm.requests.get(),
                    now,
                    (now - last) / 5.0,
                    farm.paths.size(),
                    twice,
                    farm.violations.get());
            last = now;
        }
    }

    private static String source(int i, String host, int port, String delay) {
        return """
                id: host-%d
                name: {zh: 测试站点%d}
                url: http://%s:%d/list.html
                type: press
                grade: C
                cadence: {every: 12h}
                scope: {pattern: '/doc/'}
                politeness: {delay: %sms, budgetPerDay: 100000, allowLoopback: true}
                """.formatted(i, i, host, port, delay);
    }

    private void answer(String host, HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        Long last = answered.get(host);
        if (last != null && start - last < delayNanos) {
            violations.incrementAndGet();
        }
        requests.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        byte[] body = body(path);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        // Counted from before the answer leaves, which is the hardest reading of the delay that cannot be unfair.
        answered.put(host, start);
        exchange.getResponseBody().write(body);
        exchange.close();
        if (path.startsWith("/doc/")) {
            documents.incrementAndGet();
            firstDocument.accumulateAndGet(start, Math::min);
            lastDocument.accumulateAndGet(start, Math::max);
            paths.computeIfAbsent(host + path, p -> new AtomicLong()).incrementAndGet();
        }
    }

    private byte[] body(String path) {
        if (path.equals("/list.html")) {
            StringBuilder list = new StringBuilder("<html><ul>");
            for (int i = 0; i < pages; i++) {
                list.append("<li><a href=\"/doc/")
                        .append(i)
                        .append(".html\">第")
                        .append(i)
                        .append("篇</a>");
            }
            return list.toString().getBytes(StandardCharsets.UTF_8);
        }
        return path.startsWith("/doc/")
                ? ("<html><title>" + path + "</title>" + BODY).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }
}
