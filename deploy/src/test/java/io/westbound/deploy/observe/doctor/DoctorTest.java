package io.westbound.deploy.observe.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.observe.doctor.Finding.Grade;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    @TempDir
    Path folder;

    @Test
    void saysWhatIsWrongAndHowToMendIt() throws Exception {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(sources.resolve("broken.yml"), "id: broken\nnonsense: 1\n");
        Settings settings = settings()
                .with("ingest.sources", sources, "--config")
                .with("kafka.bootstrap", "127.0.0.1:" + closedPort(), "--bootstrap");
        List<Finding> findings = Doctor.standard().look(WestboundConfig.of(settings));
        assertThat(findings)
                .extracting(Finding::what)
                .contains(
                        "磁盘 disk", "联系方式 contact", "信源 sources", "模式 schemas", "消息 deliver", "Kafka broker", "节点 node");
        assertThat(of(findings, "disk")).isEqualTo(Grade.WELL);
        assertThat(of(findings, "schemas")).isEqualTo(Grade.WELL);
        assertThat(of(findings, "contact")).isEqualTo(Grade.WRONG);
        assertThat(of(findings, "sources")).isEqualTo(Grade.WRONG);
        assertThat(of(findings, "broker")).isEqualTo(Grade.WRONG);
        assertThat(findings)
                .filteredOn(finding -> finding.grade() != Grade.WELL)
                .allSatisfy(finding -> assertThat(finding.mend()).isNotBlank());
        assertThat(findings.toString()).contains("broken.yml");
        assertThat(findings).extracting(Finding::says).allMatch(says -> says.matches("(?s).*\\p{IsHan}.*[a-z].*"));
    }

    @Test
    void aMachineBeforeTheFirstStartHasDoubtsOnly() throws Exception {
        Settings settings = settings()
                .with("kafka.port", closedPort(), "--config")
                .with("ingest.contact", "https://example.org/bot", "--config");
        assertThat(Doctor.standard().look(WestboundConfig.of(settings)))
                .extracting(Finding::grade)
                .doesNotContain(Grade.WRONG)
                .contains(Grade.DOUBTFUL);
    }

    @Test
    void aDataFolderThatIsAFileIsWrong() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        WestboundConfig config = WestboundConfig.of(settings().with("data", file, "--data"));
        assertThat(new DiskCheck().look(config)).extracting(Finding::grade).containsExactly(Grade.WRONG);
    }

    @Test
    void aFolderThatNobodyMayWriteToIsWrong() {
        WestboundConfig config = WestboundConfig.of(Settings.defaults().with("data", "/proc/westbound", "--data"));
        assertThat(new DiskCheck().look(config)).extracting(Finding::grade).containsExactly(Grade.WRONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html>not json</html>               | WRONG    | 不是西迁
            {"status":"UP"}                     | WRONG    | 不是西迁
            {"parts":{"streams":[]}}            | WELL     | 1 个部件就绪
            {"parts":{"streams":["REBALANCE"]}} | WRONG    | 部件 streams 未就绪：REBALANCE
            """)
    void theNodeIsAskedHowItIs(String body, Grade grade, String says) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            Settings settings = settings().with("http.port", server.getAddress().getPort(), "--port");
            List<Finding> findings = new NodeCheck().look(WestboundConfig.of(settings));
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).grade()).isEqualTo(grade);
            assertThat(findings.get(0).says()).contains(says);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kafka                        | 没有 Kafka 应答
            no-such-host.invalid:9092    | 没有 Kafka 应答
            """)
    void aBrokerThatCannotBeFoundIsNamed(String bootstrap, String says) throws Exception {
        Settings settings = settings().with("kafka.bootstrap", bootstrap, "--bootstrap");
        List<Finding> findings = new BrokerCheck(Clock.systemUTC()).look(WestboundConfig.of(settings));
        assertThat(findings).extracting(Finding::grade).containsExactly(Grade.WRONG);
        assertThat(findings.get(0).says()).contains(bootstrap, says);
    }

    @Test
    void channelsAreLookedAtWithoutShowingTheirSecrets() throws Exception {
        Path file = Files.writeString(folder.resolve("westbound.yml"), """
                deliver:
                  channels:
                    good: { kind: wecom, teams: head, url: "http://127.0.0.1/send?key=geheim" }
                    strange: { kind: json, teams: "head, nobody", url: "http://127.0.0.1/geheim" }
                    lost: { kind: json, teams: head, url: "https://no-such-host.invalid/geheim" }
                    off: { kind: json, teams: head, url: "" }
                """);
        List<Finding> findings = new DeliverCheck().look(WestboundConfig.of(Settings.load(file)));
        assertThat(findings)
                .extracting(Finding::grade)
                .containsExactly(Grade.WELL, Grade.DOUBTFUL, Grade.WRONG, Grade.DOUBTFUL);
        assertThat(findings.toString()).contains("nobody", "lost", "off").doesNotContain("geheim");
    }

    private Settings settings() throws Exception {
        return Settings.defaults()
                .with("data", folder.resolve("data"), "--data")
                .with("http.port", closedPort(), "--port");
    }

    private static Grade of(List<Finding> findings, String what) {
        return findings.stream()
                .filter(finding -> finding.what().endsWith(" " + what))
                .map(Finding::grade)
                .findFirst()
                .orElseThrow();
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
