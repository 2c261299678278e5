package io.westbound.deploy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.streams.topology.Scenario;
import io.westbound.streams.topology.Telling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenarios of the streams module on a real broker: the same lines, the same alerts. All are played at once, each with
 * firms of its own, on one clock that goes from line to line.
 */
class ScenarioIT {

    private static final Path FOLDER = Path.of("../streams/src/test/resources/scenarios");

    /** A project of the library is held against every open lead, so it comes when the others have ended. */
    private static final String LAST = "a new project finds the leads that it suits, sleeping ones too";

    private static final int WEEKS = 8;

    private static final List<String> CHOSEN = List.of(
            "an expropriated firm without a destination is hot at once",
            "a denial takes the alert back",
            "a search that leans to another province is lowered",
            "no answer within a working day is overdue, once",
            "a lead that is opened again gets its day to respond anew",
            "a claim is shown to all and the first claim holds",
            "a lease that is not renewed ends",
            "a sleeping lead wakes on a new signal",
            "a page that now denies ends the lead with the denial",
            "what another source tells outlives a page that takes it back",
            "what teams did outlives a page that takes its signal back and shows it again",
            "a retraction that overtakes its signal leaves no lead",
            "a thousand copies of one story are one alert",
            "a date in 2099 counts as the day of the fetch and moves no other clock",
            "a date of 1970 counts as the day of the fetch",
            "a denial that comes before the rumour is fetched leaves no alert",
            "withdrawn evidence takes the alert back",
            "an anchor that commits inland draws its suppliers",
            "an anchor that takes its word back takes its suppliers' alerts back, and tells them again",
            "a firm that leaves the region concerns the retention desk alone",
            "an origin with an enclave agreement concerns the partnership desk",
            "two leads are merged by hand",
            LAST);

    /** How often the stage is given another moment for an alert that is still to come. */
    private static final int ROUNDS = 50;

    @TempDir
    Path folder;

    /** A line with the scenario that it belongs to. */
    private record Turn(int scenario, Scenario.Line line) {}

    @Test
    void theSameAlertsAsOnTheTestDriver() throws IOException {
        List<Scenario> cast = cast();
        TreeMap<Instant, List<Turn>> turns = new TreeMap<>();
        IntStream.range(0, cast.size())
                .forEach(i -> cast.get(i)
                        .lines()
                        .forEach(line -> turns.computeIfAbsent(line.at(), at -> new ArrayList<>())
                                .add(new Turn(i, line))));
        Map<Integer, List<Alert>> heard = new HashMap<>();
        Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
        try (BrokerStage stage = new BrokerStage(turns.firstKey(), folder)) {
            for (Map.Entry<Instant, List<Turn>> turn : turns.entrySet()) {
                stage.until(turn.getKey());
                turn.getValue()
                        .forEach(each ->
                                stage.act(each.line().verb(), each.line().rest(), turn.getKey()));
                stage.settle();
                stage.until(stage.now().plus(BrokerStage.moment()));
                hear(stage, cast, heard);
                for (int round = 0; round < ROUNDS && missing(turn.getValue(), heard); round++) {
                    // the clock of one task may have struck before that of another
                    stage.settle();
                    hear(stage, cast, heard);
                }
                for (Turn each : turn.getValue()) {
                    List<Alert> alerts = heard.getOrDefault(each.scenario(), List.of());
                    alerts.forEach(alert -> kinds.add(alert.getKind()));
                    assertThat(Telling.of(alerts, each.line()))
                            .as(
                                    "%s: %s",
                                    cast.get(each.scenario()).name(),
                                    each.line().text())
                            .containsExactlyInAnyOrderElementsOf(each.line().alerts());
                    heard.remove(each.scenario());
                    if (!each.line().leads().isEmpty()) {
                        each.line().check(stage.leads());
                    }
                }
            }
            assertThat(stage.deadLetters()).isEmpty();
        }
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(AlertKind.UNKNOWN)));
    }

    private static void hear(BrokerStage stage, List<Scenario> cast, Map<Integer, List<Alert>> heard) {
        stage.alerts()
                .forEach(alert -> heard.computeIfAbsent(scenario(alert, cast), i -> new ArrayList<>())
                        .add(alert));
    }

    private static boolean missing(List<Turn> turns, Map<Integer, List<Alert>> heard) {
        return turns.stream()
                .anyMatch(each -> heard.getOrDefault(each.scenario(), List.of()).size()
                        < each.line().alerts().size());
    }

    private static List<Scenario> cast() throws IOException {
        List<Scenario> all = Scenario.in(FOLDER, "");
        return CHOSEN.stream()
                .map(name -> {
                    Scenario scenario = all.stream()
                            .filter(each -> each.name().endsWith(": " + name))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no scenario " + name));
                    return name.equals(LAST) ? scenario.later(WEEKS) : scenario;
                })
                .map(scenario -> scenario.recast(mark(scenario)))
                .toList();
    }

    private static String mark(Scenario scenario) {
        return "第" + CHOSEN.indexOf(scenario.name().substring(scenario.name().indexOf(": ") + 2)) + "幕";
    }

    private static int scenario(Alert alert, List<Scenario> cast) {
        String firm = alert.getFirm().getName();
        return Integer.parseInt(firm.substring(firm.indexOf('第') + 1, firm.length() - 1));
    }
}
