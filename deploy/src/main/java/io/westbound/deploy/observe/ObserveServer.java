package io.westbound.deploy.observe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves {@code /metrics} (Prometheus text format), {@code /health} and {@code /health/ready} (readiness with causes;
 * 200 or 503), {@code /health/live} (200 while the process answers) and {@code /runbooks/NAME} (what to do when the
 * alert NAME fires).
 */
public final class ObserveServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ObserveServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final Scrape scrape;

    private ObserveServer(HttpServer server, ExecutorService threads, Scrape scrape) {
        this.server = server;
        this.threads = threads;
        this.scrape = scrape;
    }

    /**
     * Starts to serve.
     *
     * @param address where to listen; port 0 takes a free one
     * @throws IOException if the address cannot be bound
     */
    public static ObserveServer start(InetSocketAddress address, PrometheusMeterRegistry meters, Health health)
            throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "observe");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        Scrape scrape = new Scrape(meters, health);
        server.createContext("/metrics", exchange -> answer(exchange, 200, "text/plain; version=0.0.4", scrape.text()));
        server.createContext("/health", exchange -> answerHealth(exchange, health));
        server.createContext(
                "/health/live", exchange -> answer(exchange, 200, "application/json", "{\"live\":true}\n"));
        server.createContext("/runbooks/", ObserveServer::answerRunbook);
        server.start();
        return new ObserveServer(server, threads, scrape);
    }

    /**
     * Serves one more page, asked for anew at each request.
     *
     * @param type media type; the charset is UTF-8
     * @param body made from the address that was asked for
     */
    public void page(String path, String type, UnaryOperator<String> body) {
        server.createContext(path, exchange -> {
            boolean exact = exchange.getRequestURI().getPath().equals(path);
            String host = exchange.getRequestHeaders().getFirst("Host");
            answer(
                    exchange,
                    exact ? 200 : 404,
                    exact ? type : "text/plain",
                    exact ? body.apply("http://" + host + path) : "There is no such page.\n");
        });
    }

    /** The port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The figures as {@code /metrics} shows them. */
    public String metrics() {
        return scrape.text();
    }

    private static void answerRunbook(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<String> page = Runbooks.page(path.substring("/runbooks/".length()));
        answer(exchange, page.isPresent() ? 200 : 404, "text/plain", page.orElse("There is no such runbook.\n"));
    }

    private static void answerHealth(HttpExchange exchange, Health health) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        boolean ready = health.ready();
        body.put("live", true);
        body.put("ready", ready);
        body.put("parts", health.report());
        answer(exchange, ready ? 200 : 503, "application/json", JSON.writeValueAsString(body) + "\n");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            LOG.debug("the client of {} went away", exchange.getRequestURI(), e);
        }
    }
}
