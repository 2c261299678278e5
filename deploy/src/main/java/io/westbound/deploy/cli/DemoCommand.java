package io.westbound.deploy.cli;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.node.AlertReader;
import io.westbound.deploy.node.Completion;
import io.westbound.deploy.node.Node;
import io.westbound.deploy.node.Role;
import io.westbound.deploy.sample.SampleFirms;
import io.westbound.deploy.sample.SamplePress;
import io.westbound.deploy.sample.SampleSources;
import io.westbound.deploy.show.AlertCard;
import io.westbound.deploy.show.Summary;
import io.westbound.deploy.work.TeamNames;
import io.westbound.event.Alert;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole path on a bundled sample press. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "演示：样例报刊 → 预警。 Crawls a bundled sample press and shows the alerts that arise.",
        footer = {
            "",
            "Examples:",
            "  westbound demo --once          exit 0 and a summary when all is processed",
            "  westbound demo --port 9464     keep running, with /metrics and /health on that port"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final NodeOption node = new NodeOption();

    @Option(
            names = "--once",
            description = "End when the sample is fully processed: exit 0, or 1 if anything was dead-lettered.")
    private boolean once;

    private final AtomicBoolean stop = new AtomicBoolean();

    @Override
    public Integer call() throws IOException {
        Path given = node.data;
        Path data = given == null ? Files.createTempDirectory("westbound-demo") : given;
        try (SamplePress press = SamplePress.start(0, InetAddress.getLoopbackAddress())) {
            return run(press, data);
        } finally {
            if (given == null) {
                DeleteTree.delete(data);
            }
        }
    }

    private int run(SamplePress press, Path data) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path sources = SampleSources.write(data.resolve("sample-sources"), press.base());
        WestboundConfig config = WestboundConfig.of(node.settings()
                .with("data", data, "--data")
                .with("kafka.port", 0, "demo")
                .with("http.port", node.port == null ? 0 : node.port, "--port")
                .with("ingest.sources", sources, "demo")
                .with("streams.knowledge", SampleFirms.write(data.resolve("sample-knowledge")), "demo")
                .with("ingest.contact", "http://127.0.0.1/demo", "demo"));
        Thread hook = new Thread(() -> stop.set(true), "stop-demo");
        Runtime.getRuntime().addShutdownHook(hook);
        try (Node running = Node.start(config, EnumSet.allOf(Role.class));
                AlertReader reader = AlertReader.open(running.client(), Topics.ALERTS, true)) {
            out.printf(
                    Locale.ROOT,
                    "样例报刊 / sample press %s；指标 / metrics http://127.0.0.1:%d/metrics%n%n",
                    press.base(),
                    running.httpPort());
            Summary summary = follow(running, reader, out);
            if (once) {
                out.println(summary.table());
            }
            return summary.deadLetters() == 0 ? 0 : 1;
        }
    }

    private Summary follow(Node running, AlertReader reader, PrintWriter out) {
        Map<String, String> teams = TeamNames.of(running.client());
        try (Completion completion = new Completion(running, PATIENCE)) {
            while (!stop.get() && !(once && completion.reached())) {
                reader.poll(WAIT, alert -> show(out, alert, teams));
            }
        }
        reader.poll(WAIT, alert -> show(out, alert, teams));
        return Summary.of(running.client());
    }

    private static void show(PrintWriter out, Alert alert, Map<String, String> teams) {
        out.println(AlertCard.of(alert, teams) + "\n");
    }
}
