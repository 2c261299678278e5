package io.westbound.deploy.cli;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.work.LeadDiff;
import io.westbound.deploy.work.Replay;
import io.westbound.deploy.work.Snapshot;
import io.westbound.event.Lead;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what other knowledge would have changed, before it goes live. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "回放：换规则前先看差异。 Runs retained pages through other knowledge and shows new, lost and rescored leads.",
        footer = {"", "Example:", "  westbound replay --knowledge my-knowledge --since 2026-10-01"})
public final class ReplayCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayCommand.class);
    private static final int CLEAN_UP_SECONDS = 20;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Folder of the knowledge to be tried; without it, what is bundled.")
    private @Nullable Path knowledge;

    @Option(names = "--since", paramLabel = "DAY", description = "Oldest page to be read again, like 2026-10-01.")
    private @Nullable LocalDate since;

    @Option(
            names = "--patience",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "Default: ${DEFAULT-VALUE}.")
    private int patience;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, Object> client = kafka.clientSettings();
        Path state = Files.createTempDirectory("westbound-replay");
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = cleanUpWhenStopped(Thread.currentThread(), done);
        try {
            String id = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
            WestboundConfig.Streams live = kafka.configuration().streams();
            Duration behind = live.asOf()
                    .map(day -> Duration.between(day.atStartOfDay(CHINA).toInstant(), Instant.now()))
                    .orElse(Duration.ZERO);
            Instant from = since == null ? null : since.atStartOfDay(CHINA).toInstant();
            Map<String, Lead> other = new Replay(client, knowledge, live.region(), behind, id, state)
                    .run(from, Duration.ofMinutes(patience));
            Map<String, Lead> now = Snapshot.latest(client, Topics.LEADS);
            spec.commandLine().getOut().print(LeadDiff.of(now, other).text());
            spec.commandLine().getOut().flush();
            return 0;
        } finally {
            DeleteTree.delete(state);
            done.countDown();
            forget(hook);
        }
    }

    /** Ctrl-C ends the replay, and the process ends when the replay has deleted its topics. */
    private static Thread cleanUpWhenStopped(Thread replay, CountDownLatch done) {
        Thread hook = new Thread(
                () -> {
                    replay.interrupt();
                    try {
                        if (!done.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS)) {
                            LOG.warn("the next replay deletes what this one leaves behind");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "clean-up");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is ending");
        }
    }
}
