package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Which rows of the tables show which trap of the product and which outcome of a document: {@code intent/cases.tsv}. Holds
 * that no case is without rows, that every row it names exists, and that no kind of trap in {@code traps.tsv} is left over.
 */
class CaseTableTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    private static final List<String> CASES = List.of(
            "trap: office move in the same city",
            "trap: residents",
            "trap: public bodies",
            "trap: cemetery and relics",
            "trap: data, rights and other transfers",
            "trap: listing venue",
            "trap: finished",
            "trap: denial",
            "trap: partial",
            "trap: viral list",
            "trap: reverse direction",
            "trap: nearby",
            "trap: overseas",
            "trap: old news re-dated",
            "trap: fraud and promotion",
            "trap: place-name traps",
            "trap: macro and opinion",
            "outcome: DENIAL",
            "outcome: NOT_YET",
            "outcome: TERMINATION",
            "outcome: SUSPENSION",
            "outcome: STAY",
            "outcome: INTRA_CITY",
            "outcome: OFFICE_ONLY",
            "outcome: RESIDENT",
            "outcome: NON_FIRM_SUBJECT",
            "outcome: CONTRACTOR",
            "outcome: JARGON",
            "outcome: OVERSEAS",
            "outcome: HISTORICAL",
            "outcome: HYPOTHETICAL",
            "outcome: OTHER_DIRECTION");

    @Test
    void everyCaseIsShown() {
        assertThat(Tables.rows("cases.tsv").map(row -> row[0]).distinct()).containsExactlyElementsOf(CASES);
    }

    @TestFactory
    Stream<DynamicTest> everyRowThatIsNamedExists() {
        return Tables.rows("cases.tsv")
                .map(row -> DynamicTest.dynamicTest(
                        String.join(" ", row), () -> assertThat(labels(row[1])).contains(row[2])));
    }

    @Test
    void everyKindOfTrapIsShownByACase() {
        Set<String> shown = Tables.rows("cases.tsv")
                .filter(row -> row[1].equals("traps"))
                .map(row -> row[2])
                .collect(Collectors.toSet());
        assertThat(Tables.rows("traps.tsv").filter(row -> row[4].equals("no")).map(row -> row[0]))
                .isSubsetOf(shown);
    }

    private static Set<String> labels(String table) throws IOException {
        return table.equals("scenarios")
                ? scenarios()
                : Tables.rows(table + ".tsv").map(row -> row[0]).collect(Collectors.toSet());
    }

    private static Set<String> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .flatMap(CaseTableTest::lines)
                    .filter(line -> line.startsWith("== "))
                    .map(line -> line.substring(3))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
