package io.westbound.deploy.cli;

import io.westbound.deploy.node.AlertReader;
import io.westbound.deploy.show.AlertCard;
import io.westbound.deploy.work.TeamNames;
import io.westbound.event.Alert;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads a team's alerts. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        header = "查看预警。 Reads the alerts of a team, or of all.",
        footer = {
            "",
            "Examples:",
            "  westbound alerts --team kunshan --from-beginning",
            "  westbound alerts --follow --json | jq .firm.name"
        })
public final class AlertsCommand implements Callable<Integer> {

    private static final Duration WAIT = Duration.ofMillis(500);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Option(names = "--team", paramLabel = "T", description = "Team id; without it, the alerts of all teams.")
    private @Nullable String team;

    @Option(names = "--follow", description = "Keep waiting for new alerts until interrupted.")
    private boolean follow;

    @Option(
            names = "--from-beginning",
            description = "Start with the oldest alert that is kept; implied without --follow.")
    private boolean fromBeginning;

    @Option(names = "--json", description = "One JSON object a line, as the contract has it.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Topic<Alert> topic = topic();
        Map<String, Object> client = kafka.clientSettings();
        Map<String, String> names = TeamNames.of(client);
        if (team != null && !names.isEmpty() && !names.containsKey(team)) {
            spec.commandLine()
                    .getErr()
                    .println("westbound: 没有团队 '" + team + "'。 There is no such team; there are " + names.keySet());
            return 2;
        }
        try (AlertReader reader = AlertReader.open(client, topic, fromBeginning || !follow)) {
            Runtime.getRuntime().addShutdownHook(new Thread(reader::wakeUp, "stop-reading"));
            do {
                reader.poll(WAIT, alert -> print(out, alert, names));
            } while (follow || !reader.caughtUp());
        } catch (WakeupException e) {
            out.flush();
        }
        return 0;
    }

    private Topic<Alert> topic() {
        try {
            return team == null ? Topics.ALERTS : Topics.alertsOf(team);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--team is '" + team + "', expected lower-case letters, digits and '-'");
        }
    }

    private void print(PrintWriter out, Alert alert, Map<String, String> names) {
        out.println(json ? alert.toString() : AlertCard.of(alert, names) + "\n");
        out.flush();
    }
}
