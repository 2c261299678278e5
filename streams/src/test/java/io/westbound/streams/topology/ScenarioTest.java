package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Alert;
import io.westbound.event.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays the scenarios of {@code src/test/resources/scenarios}: evidence and follow-ups over days, and the alerts that
 * are expected of each line, in order. The README there explains the lines.
 */
class ScenarioTest {

    /** {@code -Dscenarios=sites} plays only the files with this in their names. */
    private static final String ONLY = System.getProperty("scenarios", "");

    private static final Path FOLDER = Path.of("src/test/resources/scenarios");

    @TempDir
    Path state;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.getFileName().toString().matches(".*" + ONLY + ".*\\.txt"))
                    .sorted()
                    .toList()) {
                for (String scenario : Files.readString(file).split("(?m)^== ")) {
                    if (!scenario.isBlank() && !scenario.startsWith("#")) {
                        String name = scenario.lines().findFirst().orElseThrow();
                        tests.add(DynamicTest.dynamicTest(
                                file.getFileName() + ": " + name,
                                () -> play(
                                        scenario,
                                        state.resolve(Integer.toString(tests.hashCode() + name.hashCode())))));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void play(String scenario, Path state) {
        List<String> lines = scenario.lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        String[] first = lines.get(0).split(" ", 4);
        try (Play play = new Play(Samples.time(first[0], "00:00"), state)) {
            List<String> expected = new ArrayList<>();
            List<String> told = new ArrayList<>();
            for (String line : lines) {
                if (line.startsWith("  > ")) {
                    expected.add(line.strip());
                } else if (line.startsWith("  lead ")) {
                    checkLead(line.strip(), play);
                } else {
                    expected.add(line);
                    told.add(line);
                    String[] words = line.split(" ", 4);
                    play.until(Samples.time(words[0], words[1]));
                    play.act(words[2], words.length > 3 ? words[3] : "");
                    play.alerts().forEach(alert -> told.add(show(alert, expectation(lines, line, told))));
                }
            }
            assertThat(told).containsExactlyElementsOf(expected);
            assertThat(play.deadLetters()).isEmpty();
        }
    }

    /** The expectation that an alert is to be compared with, to know which of its properties are asked for. */
    private static String expectation(List<String> lines, String line, List<String> told) {
        int at = lines.indexOf(line);
        int alertsOfLine = told.size() - 1 - told.lastIndexOf(line);
        int next = at + 1 + alertsOfLine;
        return next < lines.size() && lines.get(next).startsWith("  > ")
                ? lines.get(next).strip()
                : "";
    }

    private static String show(Alert alert, String expectation) {
        StringBuilder shown = new StringBuilder("> ")
                .append(alert.getKind())
                .append(' ')
                .append(alert.getLevel())
                .append(' ')
                .append(alert.getFirm().getName());
        for (String word : expectation.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                shown.append(' ')
                        .append(word, 0, equals + 1)
                        .append(property(alert, word.substring(0, equals), word.substring(equals + 1)));
            }
        }
        return shown.toString();
    }

    private static String property(Alert alert, String name, String wanted) {
        return switch (name) {
            case "revision" -> Integer.toString(alert.getRevision());
            case "teams" -> String.join(",", alert.getTeams());
            case "sources" -> Integer.toString(alert.getIndependentSources());
            case "grade" -> alert.getBestGrade().name();
            case "stage" -> alert.getStage().name();
            case "direction" -> alert.getDirection().name();
            case "scope" -> alert.getScope().name();
            case "site" -> alert.getSite();
            case "park" ->
                alert.getParks().isEmpty() ? "" : alert.getParks().get(0).getParkId();
            case "why" -> has(alert.getWhyNow().getZh(), wanted);
            case "reason" -> has(alert.getReason().getZh(), wanted);
            case "point" -> has(alert.getTalkingPoints().toString(), wanted);
            case "part" -> has(alert.getScore().getParts().toString(), wanted);
            case "claim" -> alert.getClaim() == null ? "" : alert.getClaim().getTeam();
            default -> throw new IllegalArgumentException("unknown property " + name);
        };
    }

    private static String has(String text, String wanted) {
        return text.contains(wanted) ? wanted : text;
    }

    private static void checkLead(String line, Play play) {
        String[] words = line.split(" ", 3);
        Lead lead = play.leads().get(Samples.firmId(words[1]));
        assertThat(lead).as(line).isNotNull();
        Fields.of(words[2])
                .values()
                .forEach((name, value) -> assertThat(String.valueOf(
                                switch (name) {
                                    case "status" -> lead.getStatus();
                                    case "stage" -> lead.getStage();
                                    case "evidence" -> lead.getEvidenceCount();
                                    case "sources" -> lead.getIndependentSources();
                                    case "claim" ->
                                        lead.getClaim() == null
                                                ? ""
                                                : lead.getClaim().getTeam();
                                    case "introducer" -> lead.getIntroducer();
                                    case "merged" -> lead.getMergedInto();
                                    case "level" -> lead.getLevel();
                                    default -> throw new IllegalArgumentException("unknown property " + name);
                                }))
                        .as(line + ": " + name)
                        .isEqualTo(value));
    }
}
