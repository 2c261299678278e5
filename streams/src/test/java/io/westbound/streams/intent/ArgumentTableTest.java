package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who, from where, to where, how much: one sentence a row. */
class ArgumentTableTest {
    @TestFactory
    Stream<DynamicTest> namesTheFirm() {
        return Tables.rows("firms.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0] + " -> " + row[3], () -> {
                    List<Signal> signals = Tables.ENGINE
                            .judge(Tables.document(row[2], row[0], row[1]))
                            .signals();
                    assertThat(signals)
                            .extracting(signal -> signal.firm().name())
                            .anyMatch(name -> name.contains(row[3]) || row[3].contains(name));
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsEachMoverAndNoOther() {
        return Tables.rows("movers.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[2], () -> {
                    Document document = Tables.document(row[1], row[2], row[3].replace('¶', '\n'));
                    List<String> movers = Tables.ENGINE.judge(document).signals().stream()
                            .filter(signal -> signal.stage().live())
                            .map(signal -> signal.firm().name())
                            .filter(name -> !name.isEmpty())
                            .toList();
                    List<String> expected = row[4].isEmpty() ? List.of() : List.of(row[4].split(";"));
                    assertThat(movers).hasSameSizeAs(expected);
                    for (String firm : expected) {
                        assertThat(movers).anyMatch(name -> name.contains(firm));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> namesThePlaces() {
        return Tables.rows("places.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    List<Signal> signals =
                            Tables.ENGINE.judge(Document.of(row[0], "")).signals();
                    Place destination =
                            signals.isEmpty() ? null : signals.get(0).destination();
                    Place origin = signals.isEmpty() ? null : signals.get(0).origin();
                    if (row[1].isEmpty()) {
                        assertThat(destination).isNull();
                    } else {
                        assertThat(name(destination)).contains(row[1]);
                    }
                    assertThat(name(origin)).contains(row[2]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysHowFarAndWhichWayTheFirmGoes() {
        return Tables.rows("scopes.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[2], () -> {
                    String home = row[1].isEmpty() ? null : row[1];
                    Document document = new Document("", row[2], "", null, null, null, home);
                    List<Signal> signals = Tables.ENGINE.judge(document).signals();
                    assertThat(signals).isNotEmpty();
                    assertThat(signals.get(0).scope().name()).isEqualTo(row[3]);
                    assertThat(signals.get(0).direction().name()).isEqualTo(row[4]);
                }));
    }

    private static String name(@Nullable Place place) {
        return place == null ? "" : place.name();
    }

    @TestFactory
    Stream<DynamicTest> readsAmountsWithTheirRole() {
        return Tables.rows("amounts.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    List<Signal> signals =
                            Tables.ENGINE.judge(Document.of(row[0], "")).signals();
                    assertThat(signals).isNotEmpty();
                    assertThat(signals.get(0).amounts()).anySatisfy(amount -> {
                        assertThat(amount.value())
                                .isCloseTo(
                                        Double.parseDouble(row[1]),
                                        org.assertj.core.data.Percentage.withPercentage(0.001));
                        assertThat(amount.unit()).isEqualTo(row[2]);
                        assertThat(amount.role().name()).isEqualTo(row[3]);
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsDeadlines() {
        return Tables.rows("deadlines.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    List<Signal> signals =
                            Tables.ENGINE.judge(Document.of(row[0], "")).signals();
                    assertThat(signals).isNotEmpty();
                    assertThat(signals.get(0).deadlines())
                            .containsExactlyElementsOf(row[1].isEmpty() ? List.of() : List.of(row[1]));
                }));
    }

    @TestFactory
    Stream<DynamicTest> seesThroughDisguisedNames() {
        return Tables.rows("disguised.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0] + " -> " + row[1], () -> {
                    String name = unescape(row[0]);
                    Judgement judgement = Tables.ENGINE.judge(Document.of(name + "拟在宝鸡投资建设生产基地", ""), true);
                    Signal first = Stream.concat(judgement.signals().stream(), judgement.doubted().stream())
                            .findFirst()
                            .orElse(null);
                    String code = first == null ? null : first.firm().code();
                    assertThat(code == null ? "" : code).isEqualTo(row[1]);
                    boolean noted = first != null
                            && first.rules().stream().anyMatch(rule -> rule.id().equals("firm-lookalike"));
                    assertThat(noted).isEqualTo(row[2].equals("lookalike"));
                    assertThat(first != null && first.firm().lookalike()).isEqualTo(noted);
                }));
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
