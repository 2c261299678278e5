package io.westbound.deploy.cli;

import io.westbound.deploy.digest.DigestPage;
import io.westbound.deploy.digest.DigestWorkbook;
import io.westbound.deploy.digest.Digests;
import io.westbound.deploy.digest.Week;
import io.westbound.event.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the weekly ledger and trip pack of teams. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        header = "一周一报与出差包。 Writes each team's week: what was told, open leads by district, trends.",
        description = {
            "",
            "A running node publishes each week by itself on the topics digests and trends, on Monday.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  westbound digest --team kunshan                     the last seven days, as Markdown",
            "  westbound digest --out reports --week 2026-W10      <team>.md, <team>.xlsx; <team>-trip.md for squads"
        })
public final class DigestCommand implements Callable<Integer> {

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
            names = "--week",
            paramLabel = "2026-W10",
            description = "ISO week. Default: the last seven days; with --publish the last whole week.")
    private @Nullable String week;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files; without it, Markdown is printed.")
    private @Nullable Path out;

    @Option(names = "--publish", description = "Send the week, which must be over, to the topics digests and trends.")
    private boolean publish;

    @Override
    public Integer call() throws IOException {
        Week chosenWeek = week();
        if (publish && chosenWeek.until().isAfter(Instant.now())) {
            throw new ParameterException(
                    spec.commandLine(),
                    chosenWeek.name() + " 尚未结束，不能发布。 The week is not over, it cannot be published.");
        }
        Map<String, Object> client = kafka.clientSettings();
        Digests digests = Digests.read(client, chosenWeek);
        String wanted = team;
        List<Digest> chosen = digests.digests().stream()
                .filter(digest -> wanted == null || digest.getTeamId().equals(wanted))
                .toList();
        if (wanted != null && chosen.isEmpty()) {
            return nothing(wanted, digests);
        }
        for (Digest digest : chosen) {
            write(digest, digests);
        }
        if (publish) {
            digests.publish(client);
            print("已发布 / published: " + digests.digests().size() + " digests, "
                    + digests.trends().size() + " trends");
        }
        return 0;
    }

    private Week week() {
        try {
            Instant now = Instant.now();
            return week != null ? Week.of(week) : publish ? Week.ended(now) : Week.before(now);
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "--week '" + week + "': 应如 / expected like 2026-W10");
        }
    }

    private int nothing(String wanted, Digests digests) {
        PrintWriter err = spec.commandLine().getErr();
        if (digests.teams().containsKey(wanted)) {
            err.println("westbound: 团队 " + wanted + " 尚无预警。 The team was told nothing yet.");
            return 0;
        }
        err.println("westbound: 没有团队 '" + wanted + "'。 There is no such team; there are "
                + digests.teams().keySet().stream().sorted().toList());
        return 2;
    }

    private void write(Digest digest, Digests digests) throws IOException {
        DigestPage page = new DigestPage(digest, digests.trends());
        boolean travels = digests.travels(digest.getTeamId());
        Path folder = out;
        if (folder == null) {
            print(page.ledger());
            if (travels) {
                print(page.tripPack());
            }
            return;
        }
        Files.createDirectories(folder);
        file(folder.resolve(digest.getTeamId() + ".md"), page.ledger());
        if (travels) {
            file(folder.resolve(digest.getTeamId() + "-trip.md"), page.tripPack());
        }
        Path sheet = folder.resolve(digest.getTeamId() + ".xlsx");
        try (OutputStream file = Files.newOutputStream(sheet)) {
            DigestWorkbook.write(digest, digests.trends(), file);
        }
        print(sheet.toString());
    }

    private void file(Path file, String text) throws IOException {
        Files.writeString(file, text);
        print(file.toString());
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
