package io.westbound.deploy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.ingest.Ingest;
import io.westbound.ingest.IngestConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site that makes up addresses without end: a calendar whose every page names the next one, session marks, paths that
 * repeat, paging that never ends. Scope, cleaning and the budget of the day bound what is asked of it.
 */
class TrapIT {

    private static final int BUDGET = 60;

    @TempDir
    Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aTrapIsAskedNoMoreThanItsBudgetAllows() throws Exception {
        HttpServer trap = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        trap.createContext("/", this::answer);
        trap.setExecutor(Executors.newCachedThreadPool());
        trap.start();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
            PagesTopic topic = PagesTopic.create(broker);
            Path sources = Files.createDirectories(folder.resolve("sources"));
            Files.writeString(
                    sources.resolve("trap.yml"), """
                    id: trap
                    name: {zh: 陷阱}
                    url: http://127.0.0.1:%d/calendar/1
                    cadence: {every: 1s, most: 1s}
                    scope: {pattern: '/(doc|r)/', next: 'a.next', maxPages: 4}
                    politeness: {delay: 5ms, budgetPerDay: %d, allowLoopback: true}
                    """.formatted(trap.getAddress().getPort(), BUDGET));
            IngestConfig config = IngestConfig.standard(sources, folder.resolve("state"), "http://127.0.0.1/test");
            try (Ingest ingest = Ingest.start(config, Map.of("bootstrap.servers", broker.bootstrapServers()), meters)) {
                await("the budget of the day is spent")
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> log.size() >= BUDGET && ingest.idle());
            }
            assertThat(log).hasSize(BUDGET);
            assertThat(log).noneMatch(path -> path.contains("sid=")).noneMatch(path -> path.contains("/r/"));
            assertThat(log).noneMatch(path -> path.matches("/calendar/([5-9]|\\d\\d).*"));
            assertThat(topic.read()).hasSizeLessThan(BUDGET);
            assertThat(meters.get("westbound.ingest.trapped").counter().count()).isPositive();
        } finally {
            trap.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        log.add(path);
        boolean missing = path.equals("/robots.txt");
        byte[] body = (path.startsWith("/calendar/") ? calendar(path) : "<title>页</title><p>" + path)
                .getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(missing ? 404 : 200, missing ? -1 : body.length);
            if (!missing) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** New documents at every look, each under several sessions, beside paths that repeat and a next page. */
    private String calendar(String path) {
        int month = Integer.parseInt(path.substring("/calendar/".length()));
        StringBuilder page = new StringBuilder("<a class=next href=/calendar/" + (month + 1) + ">下页</a>");
        for (int i = 0; i < 40; i++) {
            int number = made.incrementAndGet();
            page.append("<a href='/doc/" + number + "?sid=" + i + "'>公告" + number + "</a>");
            page.append("<a href='/doc/" + number + "?sid=x" + i + "'>公告" + number + "</a>");
            page.append("<a href='/r/" + "a/b/".repeat(3 + i) + "'>重复</a>");
        }
        return page.toString();
    }
}
