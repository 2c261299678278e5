package io.westbound.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {

    private static final String LEAST = "id: a-b\nname: {zh: 甲}\nurl: http://example.com/\n";

    @Test
    void theLeastFileHasTheDocumentedDefaults() {
        Source source = Objects.requireNonNull(SourceReader.read("a.yml", LEAST).source());
        assertThat(source.kind()).isEqualTo(Source.Kind.LIST);
        assertThat(source.enabled()).isTrue();
        assertThat(source.cadence().every()).isEqualTo(Duration.ofMinutes(30));
        assertThat(source.cadence().most()).isEqualTo(Duration.ofHours(2));
        assertThat(source.scope().maxPages()).isEqualTo(5);
        assertThat(source.politeness().allowLoopback()).isFalse();
        assertThat(source.politeness().delay()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'colour: red', 4, unknown key colour",
        "'cadence: {evry: 5m}', 4, unknown key cadence.evry",
        "'kind: lists', 4, 'is not one of list, feed, sitemap, json'",
        "'grade: F', 4, 'is not one of A, B, C, D, E'",
        "'type: unknown', 4, is not one of exchange",
        "'cadence: {every: soon}', 4, 'is not a duration such as 500ms, 5s, 30m, 2h or 1d'",
        "'cadence: {hours: \"20:00-08:00\"}', 4, 'is not hours such as 08:00-20:00'",
        "'scope: {pattern: \"([\"}', 4, is not a regular expression",
        "'scope: {selector: \"a[\"}', 4, is not a CSS selector",
        "'scope:\n  maxPages: 0', 5, 'is not a number from 1 to 1000'",
        "'politeness: {allowLoopback: yes}', 4, is not true or false",
        "'politeness: {ports: [0]}', 4, is not a port",
        "'charset: gb9999', 4, is not a charset Java knows",
        "'headers: {User-Agent: x}', 4, the crawler names itself",
        "'json: {url: x}', 4, is for kind json only",
        "'kind: json', 1, json.url is missing",
        "'id: again', 4, 'key id is given twice'",
        "'expect: {max: 0}', 4, is not a number",
        "'expect: {min: 5, max: 4}', 4, expect.max is below expect.min",
        "'tags: [a', 5, 'expected'",
    })
    void saysWhatIsWrongAndWhere(String line, int number, String message) {
        List<SourceProblem> problems =
                SourceReader.read("a.yml", LEAST + line + "\n").problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("a.yml");
            assertThat(problem.line()).isEqualTo(number);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void tellsAllProblemsAtOnce() {
        assertThat(SourceReader.read("a.yml", "id: A\nname: {}\nurl: ftp://x/\ngrade: F\n")
                        .problems())
                .extracting(SourceProblem::line)
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }
}
