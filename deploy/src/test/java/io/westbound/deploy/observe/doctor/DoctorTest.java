package io.westbound.deploy.observe.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.observe.doctor.Finding.Grade;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .contains("disk", "contact", "sources", "schemas", "broker", "node");
        assertThat(of(findings, "disk")).isEqualTo(Grade.WELL);
        assertThat(of(findings, "schemas")).isEqualTo(Grade.WELL);
        assertThat(of(findings, "contact")).isEqualTo(Grade.WRONG);
        assertThat(of(findings, "sources")).isEqualTo(Grade.WRONG);
        assertThat(of(findings, "broker")).isEqualTo(Grade.WRONG);
        assertThat(findings)
                .filteredOn(finding -> finding.grade() != Grade.WELL)
                .allSatisfy(finding -> assertThat(finding.mend()).isNotBlank());
        assertThat(findings.toString()).contains("broken.yml");
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

    private Settings settings() throws Exception {
        return Settings.defaults()
                .with("data", folder.resolve("data"), "--data")
                .with("http.port", closedPort(), "--port");
    }

    private static Grade of(List<Finding> findings, String what) {
        return findings.stream()
                .filter(finding -> finding.what().equals(what))
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
