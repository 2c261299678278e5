package io.westbound.deploy.cli;

import io.westbound.deploy.work.Digest;
import io.westbound.deploy.work.Snapshot;
import io.westbound.deploy.work.Workbook;
import io.westbound.event.Alert;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the weekly ledger and trip pack of teams. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        header = "一周一报与出差包。 Writes each team's week: what was told, open leads by district, trends.",
        footer = {"", "Example:", "  westbound digest --team kunshan --out reports"})
public final class DigestCommand implements Callable<Integer> {

    private static final Duration WEEK = Duration.ofDays(7);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Option(
            names = "--team",
            paramLabel = "T",
            description = "Team id; without it, every team that was told something.")
    private @Nullable String team;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for <team>.md and <team>.xlsx; without it, Markdown is printed.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        List<Alert> alerts = new ArrayList<>();
        Map<String, Object> client = kafka.clientSettings();
        Snapshot.each(client, Topics.ALERTS, (key, value) -> {
            if (value != null) {
                alerts.add(value);
            }
        });
        List<String> teams = team == null
                ? alerts.stream()
                        .flatMap(alert -> alert.getTeams().stream())
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(team);
        Instant now = Instant.now();
        for (String each : teams) {
            List<Alert> told = alerts.stream()
                    .filter(alert -> alert.getTeams().contains(each))
                    .toList();
            write(Digest.of(each, told, now.minus(WEEK), now), out);
        }
        return 0;
    }

    private void write(Digest digest, @Nullable Path folder) throws IOException {
        if (folder == null) {
            spec.commandLine().getOut().println(digest.markdown());
            return;
        }
        Files.createDirectories(folder);
        Path text = folder.resolve(digest.team() + ".md");
        Files.writeString(text, digest.markdown());
        Path sheet = folder.resolve(digest.team() + ".xlsx");
        try (OutputStream file = Files.newOutputStream(sheet)) {
            Workbook.write(digest, file);
        }
        spec.commandLine().getOut().println(text + "\n" + sheet);
    }
}
