package io.westbound.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchReport;
import io.westbound.event.Page;
import io.westbound.schemas.Topics;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two ingest processes share a crawl while one of them is killed or frozen: nothing is lost, nothing comes twice, and the
 * web server's own log shows no request inside the delay, neither of a host nor of an address. The long form: {@code -Plong}.
 */
class IngestFaultsIT {

    private static final int KILLS = Integer.getInteger("faults.kills", 1);
    private static final Duration DELAY = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int HOSTS = 10;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("faults.seed", System.nanoTime());

    @Test
    void killedAtRandomItLosesNothingAndBreaksNoDelay() throws Exception {
        Random random = new Random(seed);
        int pages = 12 * (KILLS + 1);
        try (LoggedWeb web = new LoggedWeb(HOSTS, pages, "");
                EmbeddedBroker broker = IngestGroup.broker(folder, 0);
                IngestGroup group = group(web, broker)) {
            group.start(0);
            group.start(1);
            for (int kill = 1; kill <= KILLS; kill++) {
                int goal = (kill - 1) * web.documents().size() / (KILLS + 1) + 15 + random.nextInt(HOSTS * 5);
                awaitPages(broker, goal, group);
                int victim = random.nextInt(2);
                group.member(victim).kill();
                group.start(victim);
            }
            holds(web, broker, DELAY, KILLS * 3 * HOSTS);
        }
    }

    @Test
    void frozenOrStoppedItKeepsTheRestThatRobotsAskedFor() throws Exception {
        Duration asked = Duration.ofSeconds(2);
        try (LoggedWeb web = new LoggedWeb(HOSTS, 10, "user-agent: *\ncrawl-delay: 2\n");
                EmbeddedBroker broker = IngestGroup.broker(folder, 0);
                IngestGroup group = group(web, broker)) {
            group.start(0);
            group.start(1);
            awaitPages(broker, 20, group);
            group.member(1).stop();
            awaitPages(broker, 40, group);
            group.start(1);
            awaitPages(broker, 60, group);
            group.member(0).signal("STOP");
            // Only the other member can bring them: the session of the frozen one has ended by then.
            awaitPages(broker, web.documents().size() - 5, group);
            group.member(0).signal("CONT");
            holds(web, broker, asked, 3 * HOSTS);
        }
    }

    /** One firm's many sites on one machine: the rest is the machine's, whichever process looks after which site. */
    @Test
    void sitesOfManyDomainsOnOneAddressRestTogether() throws Exception {
        try (LoggedWeb web = new LoggedWeb(HOSTS, 3, 8, "");
                EmbeddedBroker broker = IngestGroup.broker(folder, 0);
                IngestGroup group = new IngestGroup(
                        folder,
                        web.sources(folder.resolve("sources"), DELAY),
                        broker.bootstrapServers(),
                        List.of("-Djdk.net.hosts.file=" + web.names(folder.resolve("hosts"))))) {
            group.start(0);
            group.start(1);
            awaitPages(broker, 25, group);
            group.member(1).kill();
            awaitPages(broker, 45, group);
            group.start(1);
            holds(web, broker, DELAY, 3 * HOSTS);
            assertThat(Ledger.read(client(broker), Topics.FETCH_REPORTS))
                    .as("orders that met another process's address")
                    .extracting(FetchReport::getReason)
                    .contains("elsewhere");
        }
    }

    @Test
    void withoutABrokerItWaitsAndSaysWhy() throws Exception {
        int port = LoggedWeb.freePort();
        int http = LoggedWeb.freePort();
        try (LoggedWeb web = new LoggedWeb(2, 3, "");
                IngestGroup group =
                        new IngestGroup(folder, web.sources(folder.resolve("sources"), DELAY), "127.0.0.1:" + port)) {
            ProcessUnderTest process = group.start(0, http);
            await("the cause on /health")
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ConnectException.class)
                    .untilAsserted(() -> {
                        HttpResponse<String> health = health(http);
                        assertThat(health.statusCode()).isEqualTo(503);
                        assertThat(health.body()).contains("no Kafka answers");
                    });
            assertThat(process.isAlive()).isTrue();
            try (EmbeddedBroker broker = IngestGroup.broker(folder, port)) {
                awaitPages(broker, web.documents().size(), group);
                assertThat(health(http).statusCode()).isEqualTo(200);
            }
        }
    }

    private IngestGroup group(LoggedWeb web, EmbeddedBroker broker) throws Exception {
        return new IngestGroup(folder, web.sources(folder.resolve("sources"), DELAY), broker.bootstrapServers());
    }

    private static HttpResponse<String> health(int port) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/health");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitPages(EmbeddedBroker broker, int goal, IngestGroup group) {
        await("pages of " + goal)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptionsInstanceOf(KafkaException.class)
                .conditionEvaluationListener(condition -> {
                    if (condition.getRemainingTimeInMS() <= 0) {
                        System.err.println(group.output());
                    }
                })
                .until(() -> Ledger.read(client(broker), Topics.PAGES).size() >= goal);
    }

    private void holds(LoggedWeb web, EmbeddedBroker broker, Duration delay, int refetches) {
        await("a report for every order")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(Ledger.read(client(broker), Topics.FETCH_REPORTS))
                        .extracting(FetchReport::getUrl)
                        .containsAll(web.documents()));
        // an order that met another process's address has a report, and its page is still to come
        await("a page for every document")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(Ledger.read(client(broker), Topics.PAGES))
                        .extracting(Page::getUrl)
                        .containsAll(web.documents()));
        List<Page> pages = Ledger.read(client(broker), Topics.PAGES);
        assertThat(pages).extracting(Page::getUrl).containsExactlyInAnyOrderElementsOf(web.documents());
        List<String> orders = Ledger.read(client(broker), Topics.FETCH_ORDERS).stream()
                .map(FetchOrder::getOrderId)
                .toList();
        assertThat(orders).as("orders").doesNotHaveDuplicates();
        assertThat(Ledger.read(client(broker), Topics.FETCH_REPORTS))
                .as("reports")
                .extracting(FetchReport::getOrderId)
                .containsExactlyInAnyOrderElementsOf(orders);
        assertThat(Ledger.read(client(broker), Topics.DEAD_LETTERS)).isEmpty();
        Map<String, Long> twice = web.asked().entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(twice).as("fetched again, seed " + seed).hasSizeLessThanOrEqualTo(refetches);
        assertThat(web.tooClose(delay))
                .as("requests inside the delay, seed " + seed)
                .isEmpty();
        System.out.println(
                "documents " + web.documents().size() + ", fetched again " + twice.size() + ", seed " + seed);
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "default.api.timeout.ms", 10_000);
    }
}
