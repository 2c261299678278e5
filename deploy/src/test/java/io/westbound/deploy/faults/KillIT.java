package io.westbound.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.westbound.deploy.sample.SamplePress;
import io.westbound.deploy.sample.SampleSources;
import io.westbound.event.Alert;
import io.westbound.event.Article;
import io.westbound.event.FetchOutcome;
import io.westbound.event.Page;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole node, broker included, is killed while it crawls: no page is lost, no alert comes twice. */
class KillIT {

    private static final int KILLS = Integer.getInteger("faults.kills", 1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void killedWhileCrawlingItLosesNoPageAndRaisesNoAlertTwice() throws Exception {
        int port = freePort();
        Map<String, Object> client = Map.of("bootstrap.servers", "127.0.0.1:" + port, "default.api.timeout.ms", 5_000);
        try (SamplePress press = SamplePress.start(0, InetAddress.getLoopbackAddress())) {
            Path config = config(press, port);
            for (int kill = 1; kill <= KILLS; kill++) {
                int goal = kill * press.articleUrls().size() / (KILLS + 2);
                try (ProcessUnderTest node = start(config)) {
                    await("pages before kill " + kill)
                            .atMost(PATIENCE)
                            .ignoreExceptionsInstanceOf(KafkaException.class)
                            .until(() -> Ledger.read(client, Topics.PAGES).size() >= goal);
                    node.kill();
                }
            }
            try (ProcessUnderTest node = start(config)) {
                await("everything read after the kills")
                        .atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(KafkaException.class)
                        .untilAsserted(() -> {
                            assertThat(all(client, Topics.PAGES, Page::getUrl))
                                    .as(() -> "what was not published was reported as: " + unpublished(client))
                                    .containsAll(press.articleUrls());
                            assertThat(all(client, Topics.ARTICLES, Article::getPageId))
                                    .containsAll(all(client, Topics.PAGES, Page::getPageId));
                        });
                holdsWhatItPromises(client);
                node.stop();
            }
        }
    }

    private static void holdsWhatItPromises(Map<String, Object> client) {
        assertThat(Ledger.read(client, Topics.PAGES))
                .extracting(Page::getPageId)
                .doesNotHaveDuplicates();
        List<Alert> alerts = Ledger.read(client, Topics.ALERTS);
        assertThat(alerts).isNotEmpty();
        assertThat(alerts)
                .extracting(alert -> alert.getAlertId() + " rev " + alert.getRevision())
                .doesNotHaveDuplicates();
        alerts.stream()
                .collect(Collectors.groupingBy(Alert::getAlertId))
                .forEach((id, revisions) -> assertThat(revisions)
                        .as("revisions of " + id)
                        .extracting(Alert::getRevision)
                        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, revisions.size())
                                .boxed()
                                .toList()));
        assertThat(Ledger.read(client, Topics.DEAD_LETTERS)).isEmpty();
    }

    /** Ends of visits that brought nothing, and what was ordered last: where to look when pages are missing. */
    private static List<String> unpublished(Map<String, Object> client) {
        return Ledger.read(client, Topics.FETCH_REPORTS).stream()
                .filter(report -> report.getOutcome() != FetchOutcome.PUBLISHED)
                .map(report -> report.getAt() + " " + report.getUrl() + " depth " + report.getDepth() + " "
                        + report.getOutcome() + " " + report.getReason())
                .toList();
    }

    private static <V extends SpecificRecord> Set<String> all(
            Map<String, Object> client, Topic<V> topic, Function<V, String> value) {
        return Ledger.read(client, topic).stream().map(value).collect(Collectors.toSet());
    }

    private ProcessUnderTest start(Path config) throws Exception {
        return ProcessUnderTest.start(folder.resolve("node.log"), "up", "--config", config.toString(), "--port", "0");
    }

    private Path config(SamplePress press, int port) throws Exception {
        Path sources = SampleSources.write(folder.resolve("sources"), press.base());
        return Files.writeString(
                folder.resolve("westbound.yml"),
                String.join(
                        "\n",
                        "data: " + folder.resolve("data"),
                        "kafka:",
                        "  port: " + port,
                        "ingest:",
                        "  sources: " + sources,
                        "  contact: http://127.0.0.1/test",
                        ""));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
