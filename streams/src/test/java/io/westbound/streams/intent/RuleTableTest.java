package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.reference.KnowledgeLoader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Where each rule speaks and where, on words much like those, it does not: {@code intent/rules.tsv}. A rule, or a kind of
 * masked phrases, without rows of both sorts fails the build.
 */
class RuleTableTest {
    private static final String MASK = "mask:";
    private static final List<String[]> ROWS = Tables.rows("rules.tsv").toList();
    private static final Knowledge KNOWLEDGE = KnowledgeLoader.load(null);

    @Test
    void everyRuleHasARowOnWhichItFiresAndOneOnWhichItIsSilent() {
        for (String expected : List.of("fires", "silent")) {
            assertThat(ruleIds(row -> row[1].equals(expected)))
                    .as("rules with a row on which they are to be '%s'", expected)
                    .containsExactlyInAnyOrderElementsOf(Rules.all(KNOWLEDGE.holding()).stream()
                            .map(Rule::id)
                            .toList());
        }
    }

    @Test
    void everyRuleHasItsWordingAndNoWordingIsLeftOver() {
        assertThat(KNOWLEDGE.rules().keySet())
                .filteredOn(id -> !id.startsWith("wording-"))
                .containsExactlyInAnyOrderElementsOf(
                        Rules.all(KNOWLEDGE.holding()).stream().map(Rule::id).toList());
    }

    @Test
    void everyKindOfMaskedPhrasesHasRowsOfBothSorts() {
        Set<String> kinds = KNOWLEDGE.lexicon().terms().stream()
                .filter(term -> term.tag() == Tag.MASK)
                .map(Term::value)
                .collect(Collectors.toSet());
        for (String expected : List.of("fires", "silent")) {
            assertThat(rows(row -> row[0].startsWith(MASK) && row[1].equals(expected))
                            .map(row -> row[0].substring(MASK.length())))
                    .as("kinds of masks.tsv with a row on which they are to be '%s'", expected)
                    .containsOnlyOnceElementsOf(kinds);
        }
    }

    @TestFactory
    Stream<DynamicTest> speaksOnlyWhereItShould() {
        return rows(row -> !row[0].startsWith(MASK))
                .map(row -> named(row, () -> {
                    List<String> spoken = spoken(Tables.ENGINE.judge(document(row), true));
                    assertThat(spoken).as("what is read of " + row[3]).isNotEmpty();
                    assertThat(spoken.contains(row[0])).as(row[3]).isEqualTo(row[1].equals("fires"));
                }));
    }

    /** A phrase is masked if the document is judged otherwise as soon as its kind of masks is taken away. */
    @TestFactory
    Stream<DynamicTest> masksOnlyWhatItShould() {
        Map<String, List<String[]>> byKind =
                rows(row -> row[0].startsWith(MASK)).collect(Collectors.groupingBy(row -> row[0]));
        return byKind.entrySet().stream().flatMap(kind -> {
            IntentEngine unmasked = without(kind.getKey().substring(MASK.length()));
            return kind.getValue().stream()
                    .map(row -> named(row, () -> {
                        Judgement masked = Tables.ENGINE.judge(document(row), true);
                        boolean same = masked.equals(unmasked.judge(document(row), true));
                        assertThat(same).as(row[3]).isEqualTo(row[1].equals("silent"));
                    }));
        });
    }

    private static IntentEngine without(String kind) {
        List<Term> terms = KNOWLEDGE.lexicon().terms().stream()
                .filter(term -> term.tag() != Tag.MASK || !term.value().equals(kind))
                .toList();
        return new IntentEngine(new Knowledge(
                KNOWLEDGE.version(),
                new Lexicon(terms),
                KNOWLEDGE.particles(),
                KNOWLEDGE.letters(),
                KNOWLEDGE.divisions(),
                KNOWLEDGE.coast(),
                KNOWLEDGE.holding(),
                KNOWLEDGE.firms(),
                KNOWLEDGE.shortNames(),
                KNOWLEDGE.commonWords(),
                KNOWLEDGE.industryGroups(),
                KNOWLEDGE.industries(),
                KNOWLEDGE.rules(),
                KNOWLEDGE.fold(),
                KNOWLEDGE.names(),
                KNOWLEDGE.wording(),
                KNOWLEDGE.weights()));
    }

    private static Stream<String[]> rows(Predicate<String[]> wanted) {
        return ROWS.stream().filter(wanted);
    }

    private static Set<String> ruleIds(Predicate<String[]> wanted) {
        return rows(wanted)
                .map(row -> row[0])
                .filter(id -> !id.startsWith(MASK))
                .collect(Collectors.toSet());
    }

    private static List<String> spoken(Judgement judgement) {
        return Stream.concat(judgement.signals().stream(), judgement.doubted().stream())
                .flatMap(signal -> signal.rules().stream())
                .map(RuleNote::id)
                .toList();
    }

    private static Document document(String[] row) {
        return Tables.document(row[2], row[3], row[4]);
    }

    private static DynamicTest named(String[] row, org.junit.jupiter.api.function.Executable test) {
        return DynamicTest.dynamicTest(row[0] + " " + row[1] + ": " + row[3] + " " + row[4], test);
    }
}
