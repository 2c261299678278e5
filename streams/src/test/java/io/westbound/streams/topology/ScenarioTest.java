package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays the scenarios of {@code src/test/resources/scenarios}: evidence and follow-ups over days, and the alerts that
 * are expected of each line, in order. Some of them are played again on a real broker, by {@code ScenarioIT} of deploy.
 */
class ScenarioTest {

    /** {@code -Dscenarios=sites} plays only the files with this in their names. */
    private static final String ONLY = System.getProperty("scenarios", "");

    private static final Path FOLDER = Path.of("src/test/resources/scenarios");

    @TempDir
    Path state;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<Scenario> scenarios = Scenario.in(FOLDER, ONLY);
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(), () -> play(scenario, state.resolve("play" + scenarios.indexOf(scenario)))));
    }

    private static void play(Scenario scenario, Path state) {
        try (Play play = new Play(scenario.lines().get(0).at(), state)) {
            List<String> expected = new ArrayList<>();
            List<String> told = new ArrayList<>();
            for (Scenario.Line line : scenario.lines()) {
                play.until(line.at());
                play.act(line.verb(), line.rest());
                expected.add(line.text());
                expected.addAll(line.alerts());
                told.add(line.text());
                told.addAll(Telling.of(play.alerts(), line));
                if (!line.leads().isEmpty()) {
                    line.check(play.leads());
                }
            }
            assertThat(told).containsExactlyElementsOf(expected);
            assertThat(play.deadLetters()).isEmpty();
        }
    }
}
