package io.westbound.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.westbound.deploy.node.Drain;
import io.westbound.deploy.node.Node;
import io.westbound.deploy.sample.SamplePress;
import io.westbound.deploy.sample.SampleSources;
import io.westbound.event.Alert;
import io.westbound.event.Page;
import io.westbound.schemas.Topics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole node, broker included, is killed while it crawls: no page is lost, no alert comes twice. */
class KillIT {

    private static final int KILLS = 3;

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
                            .atMost(Duration.ofSeconds(90))
                            .ignoreExceptionsInstanceOf(KafkaException.class)
                            .until(() -> Ledger.read(client, Topics.PAGES).size() >= goal);
                    node.kill();
                }
            }
            try (ProcessUnderTest node = start(config)) {
                await("everything processed after the kills")
                        .atMost(Duration.ofMinutes(2))
                        .ignoreExceptionsInstanceOf(KafkaException.class)
                        .untilAsserted(() -> {
                            assertThat(fetched(client)).containsAll(press.articleUrls());
                            assertThat(remaining(client))
                                    .as("records to process")
                                    .isZero();
                        });
                holdsWhatItPromises(client);
                assertThat(node.stop()).as("milliseconds to stop").isLessThan(10_000);
            }
        }
    }

    private static void holdsWhatItPromises(Map<String, Object> client) {
        List<String> pages =
                Ledger.read(client, Topics.PAGES).stream().map(Page::getPageId).toList();
        assertThat(pages).as("pages").doesNotHaveDuplicates();
        List<Alert> alerts = Ledger.read(client, Topics.ALERTS);
        assertThat(alerts).isNotEmpty();
        assertThat(alerts)
                .extracting(a -> a.getAlertId() + " rev " + a.getRevision())
                .doesNotHaveDuplicates();
        alerts.stream()
                .collect(Collectors.groupingBy(Alert::getAlertId))
                .forEach((id, revisions) -> assertThat(revisions.stream()
                                .map(Alert::getRevision)
                                .sorted()
                                .toList())
                        .as("revisions of " + id)
                        .isEqualTo(java.util.stream.IntStream.rangeClosed(1, revisions.size())
                                .boxed()
                                .toList()));
        assertThat(Ledger.read(client, Topics.DEAD_LETTERS)).isEmpty();
    }

    private static Set<String> fetched(Map<String, Object> client) {
        return Ledger.read(client, Topics.PAGES).stream()
                .map(Page::getUrl)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long remaining(Map<String, Object> client) {
        try (Admin admin = Admin.create(client)) {
            return new Drain(admin, client).remaining(Node.STREAMS_GROUP);
        }
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
