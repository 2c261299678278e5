package io.westbound.deploy.faults;

import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** Processes with the role ingest against one broker, each with a data folder of its own. */
final class IngestGroup implements AutoCloseable {

    private final Map<Integer, ProcessUnderTest> members = new HashMap<>();
    private final Path folder;
    private final Path sources;
    private final String bootstrap;
    private final List<String> flags;

    IngestGroup(Path folder, Path sources, String bootstrap) {
        this(folder, sources, bootstrap, List.of());
    }

    /** A group whose members run with flags of the JVM. */
    IngestGroup(Path folder, Path sources, String bootstrap, List<String> flags) {
        this.folder = folder;
        this.sources = sources;
        this.bootstrap = bootstrap;
        this.flags = List.copyOf(flags);
    }

    /** A broker with all topics. */
    static EmbeddedBroker broker(Path folder, int port) {
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), port);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(admin, Duration.ofSeconds(60)).ensure(Topics.all());
        }
        return broker;
    }

    /** Starts a member, or starts it again on its own data. */
    ProcessUnderTest start(int member, int httpPort) throws IOException {
        Path config = Files.writeString(
                folder.resolve("member-" + member + ".yml"),
                String.join(
                        "\n",
                        "data: " + folder.resolve("data-" + member),
                        "ingest:",
                        "  sources: " + sources,
                        "  contact: http://127.0.0.1/test",
                        ""));
        ProcessUnderTest process = ProcessUnderTest.start(
                folder.resolve("member-" + member + ".log"),
                flags,
                "up",
                "--roles",
                "ingest",
                "--bootstrap",
                bootstrap,
                "--config",
                config.toString(),
                "--port",
                Integer.toString(httpPort));
        members.put(member, process);
        return process;
    }

    ProcessUnderTest start(int member) throws IOException {
        return start(member, 0);
    }

    ProcessUnderTest member(int member) {
        return members.get(member);
    }

    /** What all members said. */
    String output() {
        return members.entrySet().stream()
                .map(entry ->
                        "--- member " + entry.getKey() + "\n" + entry.getValue().output())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        members.values().forEach(ProcessUnderTest::close);
    }
}
