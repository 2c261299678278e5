package io.westbound.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Team;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The table of the founding text names every sentence once, and nothing in it that does not exist. */
class GazetteTest {

    private static final Path TABLE = Path.of("docs/gazette.md");
    private static final Path REGION = Path.of("../streams/src/main/resources/knowledge/region/shaanxi");
    private static final int SENTENCES = 37;
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TOPIC = Pattern.compile("topics? `([^`]+)`(?:(?: and |, )`([^`]+)`)?");
    private static final Pattern TEAM = Pattern.compile("--team ([a-z-]+)");

    private String table = "";
    private Set<String> teams = Set.of();

    @BeforeEach
    void read() throws IOException {
        table = Files.readString(TABLE);
        teams = Streams.regionTeams(null, "shaanxi").stream()
                .map(Team::getTeamId)
                .collect(Collectors.toSet());
    }

    @Test
    void everySentenceHasOneRow() {
        List<Integer> rows = table.lines()
                .filter(line -> line.matches("\\| \\d+ .*"))
                .map(line -> Integer.valueOf(line.split("\\|")[1].strip()))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, SENTENCES).boxed().toList());
    }

    @Test
    void everyRowNamesAPlace() {
        assertThat(table.lines()
                        .filter(line -> line.matches("\\| \\d+ .*") && line.split("\\|").length == 5)
                        .map(line -> line.split("\\|")[4]))
                .hasSize(SENTENCES)
                .allMatch(place -> CODE.matcher(place).find());
    }

    @Test
    void everyCommandExists() {
        CommandLine westbound = new CommandLine(new Westbound());
        List<String> commands = spans().map(
                        span -> span.startsWith("westbound ") ? span.substring("westbound ".length()) : span)
                .filter(span -> westbound.getSubcommands().containsKey(span.split(" ")[0]) && span.contains(" "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10).allSatisfy(command -> check(westbound, command));
        assertThat(spans().filter(span -> span.startsWith("westbound ")))
                .allMatch(span -> westbound.getSubcommands().containsKey(span.split(" ")[1]));
    }

    private static void check(CommandLine westbound, String command) {
        CommandLine here = westbound;
        for (String word : command.split(" ")) {
            if (word.startsWith("--")) {
                assertThat(here.getCommandSpec().findOption(word)).as(command).isNotNull();
            } else if (!here.getSubcommands().isEmpty() && word.matches("[a-z]+")) {
                here = here.getSubcommands().get(word);
                assertThat(here).as(command).isNotNull();
            }
        }
    }

    @Test
    void everyFileTopicTeamAndMeterExists() throws IOException {
        Set<String> topics = new HashSet<>();
        Topics.all().stream().map(Topic::name).forEach(topics::add);
        teams.forEach(team -> topics.add(Topics.alertsOf(team).name()));
        topics.addAll(List.of("share", "resource", "amenity")); // of attributes.tsv
        assertThat(TOPIC.matcher(table).results().flatMap(GazetteTest::groups)).isSubsetOf(topics);
        assertThat(TEAM.matcher(table).results().map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(teams);
        assertThat(spans().filter(span -> span.endsWith(".tsv")))
                .isNotEmpty()
                .allMatch(file -> Files.exists(REGION.resolve(file)));
        String meters = Files.readString(Path.of("docs/meters.md"));
        assertThat(spans().filter(span -> span.startsWith("westbound_")))
                .isNotEmpty()
                .allMatch(meters::contains);
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.of(match.group(1), match.group(2)).filter(name -> name != null);
    }

    private Stream<String> spans() {
        return CODE.matcher(table).results().map(match -> match.group(1));
    }
}
