package io.westbound.deploy.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Small sites on loopback addresses, one or several on each, with one log of who was asked for what, and when. Sites that
 * share an address have names of domains of their own.
 */
final class LoggedWeb implements AutoCloseable {

    /** One request: when its head was read. */
    record Hit(String address, String host, String path, long nanos) {}

    private static final Duration ANSWER = Duration.ofMillis(150);

    private final Queue<Hit> log = new ConcurrentLinkedQueue<>();
    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int hosts;
    private final int addresses;
    private final int pages;
    private final String robots;
    private final int port;

    /**
     * Starts it.
     *
     * @param robots text of every robots.txt; empty if there is none
     */
    LoggedWeb(int hosts, int pages, String robots) throws IOException {
        this(hosts, hosts, pages, robots);
    }

    /** Sites that share fewer addresses. */
    LoggedWeb(int hosts, int addresses, int pages, String robots) throws IOException {
        this.hosts = hosts;
        this.addresses = addresses;
        this.pages = pages;
        this.robots = robots;
        this.port = freePort();
        for (int host = 0; host < addresses; host++) {
            HttpServer server = HttpServer.create(new InetSocketAddress(address(host), port), 50);
            server.createContext("/", this::answer);
            server.setExecutor(threads);
            server.start();
            servers.add(server);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String address(int host) {
        return "127.0.2." + (1 + host);
    }

    private String host(int host) {
        return addresses == hosts ? address(host) : "site-" + host + ".test";
    }

    /** Writes a file of names and addresses, as {@code jdk.net.hosts.file} wants it. */
    Path names(Path file) throws IOException {
        return Files.write(
                file,
                IntStream.range(0, hosts)
                        .mapToObj(host -> address(host % addresses) + " " + host(host))
                        .toList());
    }

    /** Writes one source file for each site. */
    Path sources(Path folder, Duration delay) throws IOException {
        Files.createDirectories(folder);
        for (int host = 0; host < hosts; host++) {
            Files.writeString(folder.resolve("site-" + host + ".yml"), """
                    id: site-%d
                    name: {zh: 站点%d}
                    url: http://%s:%d/list.html
                    type: press
                    grade: C
                    cadence: {every: 12h}
                    scope: {pattern: '/doc/'}
                    politeness: {delay: %dms, budgetPerDay: 100000, allowLoopback: true}
                    """.formatted(
                            host, host, host(host), port, delay.toMillis()));
        }
        return folder;
    }

    /** Addresses of all documents. */
    List<String> documents() {
        return IntStream.range(0, hosts)
                .boxed()
                .flatMap(host -> IntStream.range(0, pages)
                        .mapToObj(page -> "http://" + host(host) + ":" + port + "/doc/" + page + ".html"))
                .toList();
    }

    /** How often each document was asked for. */
    Map<String, Long> asked() {
        return log.stream()
                .filter(hit -> hit.path().startsWith("/doc/"))
                .collect(Collectors.groupingBy(
                        hit -> "http://" + hit.host() + ":" + port + hit.path(), Collectors.counting()));
    }

    /** Pairs of requests to one address that are closer than they may be. */
    List<String> tooClose(Duration delay) {
        List<String> faults = new ArrayList<>();
        log.stream().collect(Collectors.groupingBy(Hit::address)).forEach((address, hits) -> {
            List<Hit> ordered = hits.stream()
                    .sorted((a, b) -> Long.compare(a.nanos(), b.nanos()))
                    .toList();
            for (int i = 1; i < ordered.size(); i++) {
                long gap = ordered.get(i).nanos() - ordered.get(i - 1).nanos();
                if (gap < delay.toNanos()) {
                    Hit former = ordered.get(i - 1);
                    faults.add(address + " " + ordered.get(i).host()
                            + ordered.get(i).path() + " " + gap / 1_000_000 + " ms after " + former.host()
                            + former.path());
                }
            }
        });
        return faults;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getLocalAddress().getAddress().getHostAddress();
        String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
        String path = exchange.getRequestURI().getPath();
        log.add(new Hit(address, host, path, System.nanoTime()));
        byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
        // Slow enough that a kill at random finds requests under way.
        LockSupport.parkNanos(ANSWER.toNanos());
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private String body(String path) {
        if (path.equals("/robots.txt")) {
            return robots;
        }
        if (path.equals("/list.html")) {
            return IntStream.range(0, pages)
                    .mapToObj(page -> "<li><a href=\"/doc/" + page + ".html\">第" + page + "篇</a>")
                    .collect(Collectors.joining());
        }
        return path.startsWith("/doc/") ? "<title>" + path + "</title><p>某企业拟将生产线迁至中西部。" : "";
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
