package io.westbound.deploy.cli;

import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.node.Node;
import io.westbound.deploy.node.Role;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs Westbound until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        header = "启动系统。 Runs Westbound until it is stopped, and resumes where it was.",
        footer = {
            "",
            "Examples:",
            "  westbound up --config westbound.yml",
            "  westbound up --roles ingest --bootstrap kafka-1:9092,kafka-2:9092",
            "Stop with Ctrl-C or SIGTERM; the stop takes at most 10 seconds."
        })
public final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final NodeOption node = new NodeOption();

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            description =
                    "What this process does: ${COMPLETION-CANDIDATES}. Default: all, without broker if --bootstrap is given.")
    private @Nullable List<Role> roles;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT,…",
            description = "Brokers of an existing cluster; overrides kafka.bootstrap.")
    private @Nullable String bootstrap;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = node.settings().with("kafka.bootstrap", bootstrap, "--bootstrap");
        WestboundConfig config = WestboundConfig.of(settings);
        Set<Role> chosen = roles == null ? EnumSet.allOf(Role.class) : EnumSet.copyOf(roles);
        PrintWriter out = spec.commandLine().getOut();
        Node running = Node.start(config, chosen);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.close();
                            stopped.countDown();
                        },
                        "stop"));
        out.printf(
                Locale.ROOT,
                "西迁已启动 / running: %s; Kafka %s; http://%s:%d/metrics /health; data %s%n",
                chosen.toString().toLowerCase(Locale.ROOT),
                running.client().get("bootstrap.servers"),
                config.http().bind(),
                running.httpPort(),
                config.data().toAbsolutePath());
        stopped.await();
        return 0;
    }
}
