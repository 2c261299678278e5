package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scenario in plain text: what is done at which time, and what is expected of it. The README beside the scenarios
 * explains the lines. Immutable.
 *
 * @param name file and heading
 */
public record Scenario(String name, List<Line> lines) {

    private static final String FIRM = "长河电子";
    private static final Pattern FIRMS = Pattern.compile("(?:firm=|firm id=|suppliers=|[,])([^ ,\"|=]+)");

    public Scenario {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that is done.
     *
     * @param text the line as written
     * @param alerts the lines of the alerts that are expected of it
     * @param leads the lines of the leads that are expected after it
     */
    public record Line(Instant at, String text, String verb, String rest, List<String> alerts, List<String> leads) {

        private static Line of(String text) {
            String[] words = text.split(" ", 4);
            return new Line(
                    Samples.time(words[0], words[1]),
                    text,
                    words[2],
                    words.length > 3 ? words[3] : "",
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        /** Holds the leads that the line names against what is expected of them. */
        public void check(Map<String, Lead> written) {
            for (String line : leads) {
                String[] words = line.split(" ", 3);
                Lead lead = written.get(Samples.firmId(words[1]));
                assertThat(lead).as(line).isNotNull();
                Fields.of(words[2])
                        .values()
                        .forEach((name, value) -> assertThat(Telling.property(lead, name))
                                .as(line + ": " + name)
                                .isEqualTo(value));
            }
        }
    }

    /** The scenarios of a folder's files whose names contain a word. */
    public static List<Scenario> in(Path folder, String word) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().matches(".*" + word + ".*\\.txt"))
                    .sorted()
                    .toList()) {
                for (String text : Files.readString(file).split("(?m)^== ")) {
                    if (!text.isBlank() && !text.startsWith("#")) {
                        scenarios.add(of(file.getFileName() + ": ", text));
                    }
                }
            }
        }
        return scenarios;
    }

    private static Scenario of(String file, String text) {
        List<Line> lines = new ArrayList<>();
        text.lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    if (line.startsWith("  > ")) {
                        lines.get(lines.size() - 1).alerts().add(line.strip());
                    } else if (line.startsWith("  lead ")) {
                        lines.get(lines.size() - 1).leads().add(line.strip());
                    } else {
                        lines.add(Line.of(line));
                    }
                });
        return new Scenario(file + text.lines().findFirst().orElseThrow(), lines);
    }

    /** The same scenario with firms and pages of its own, so that it can be played beside others. */
    public Scenario recast(String suffix) {
        List<String> spelled = lines.stream().map(line -> spelled(line).text()).toList();
        TreeSet<String> firms = spelled.stream()
                .flatMap(line -> FIRMS.matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        firms.removeIf(firm -> !Character.isIdeographic(firm.codePointAt(0)));
        Pattern all = Pattern.compile("(" + String.join("|", firms.descendingSet()) + ")|(?<= (?:at|page)=)([^ ]+)");
        return new Scenario(
                name,
                lines.stream()
                        .map(line -> map(
                                spelled(line),
                                text -> all.matcher(text).replaceAll((MatchResult match) -> match.group() + suffix)))
                        .toList());
    }

    /** The same scenario some weeks later. */
    public Scenario later(int weeks) {
        Duration later = Duration.ofDays(7L * weeks);
        return new Scenario(
                name,
                lines.stream()
                        .map(line -> new Line(
                                line.at().plus(later),
                                line.text(),
                                line.verb(),
                                line.rest(),
                                line.alerts(),
                                line.leads()))
                        .toList());
    }

    /** A line that names the firm which it means by leaving it out. */
    private static Line spelled(Line line) {
        String rest = line.rest();
        String all = switch (line.verb()) {
            case "signal", "copies" -> rest.contains("firm=") ? rest : (rest + " firm=" + FIRM).strip();
            case "step" -> rest.contains("lead=") ? rest : rest + " lead=" + FIRM + "@";
            case "article" ->
                Pattern.compile("(?<=shows=\"|\\|)[^|\"]+")
                        .matcher(rest)
                        .replaceAll(match -> match.group().contains("firm=")
                                ? match.group()
                                : " firm=" + FIRM + " " + match.group().strip() + " ");
            default -> rest;
        };
        return new Line(line.at(), line.text().replace(rest, all), line.verb(), all, line.alerts(), line.leads());
    }

    private static Line map(Line line, java.util.function.UnaryOperator<String> change) {
        return new Line(
                line.at(),
                change.apply(line.text()),
                line.verb(),
                change.apply(" " + line.rest()).strip(),
                line.alerts().stream().map(change).toList(),
                line.leads().stream().map(change).toList());
    }
}
