package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of true signal and every trap, one sentence a row: {@code intent/traps.tsv}; and the wording of ordinary
 * filings, flashes and articles, most of which tell of no move: {@code intent/wording.tsv}.
 */
class TrapTableTest {
    @TestFactory
    Stream<DynamicTest> judgesEveryRow() {
        return Stream.of("traps.tsv", "wording.tsv")
                .flatMap(Tables::rows)
                .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[1] + " " + row[2], () -> judges(row)));
    }

    @TestFactory
    Stream<DynamicTest> rowsOfOpenTsvAreStillOpen() {
        return Tables.rows("open.tsv")
                .map(row -> DynamicTest.dynamicTest(
                        row[0] + ": " + row[1] + " " + row[2],
                        () -> assertThat(Tables.ENGINE
                                        .judge(Tables.document(row[1], row[2], row[3]))
                                        .intent())
                                .as("judged right now: move the row to wording.tsv")
                                .isNotEqualTo(row[4].equals("yes"))));
    }

    private static void judges(String[] row) {
        Judgement judgement = Tables.ENGINE.judge(Tables.document(row[1], row[2], row[3]));
        assertThat(judgement.intent()).as("intent").isEqualTo(row[4].equals("yes"));
        if (!judgement.intent()) {
            return;
        }
        Signal first = judgement.signals().get(0);
        if (!row[5].isEmpty()) {
            assertThat(first.stage().name().toLowerCase(Locale.ROOT)).isEqualTo(row[5]);
        }
        if (row[6].isEmpty()) {
            assertThat(first.destination()).as("invented destination").isNull();
        } else {
            assertThat(first.destination()).as("destination").isNotNull();
            assertThat(first.destination().name()).contains(row[6]);
        }
        if (row.length > 8 && !row[8].isEmpty()) {
            assertThat(first.origin()).as("origin").isNotNull();
            assertThat(first.origin().name()).contains(row[8]);
        }
        if (row.length > 7 && !row[7].isEmpty()) {
            assertThat(first.firm().name()).as("firm").matches(name -> name.contains(row[7]) || row[7].contains(name));
        }
    }

    @Test
    void tellsAFinishedMoveFromASilentDocument() {
        Judgement done = Tables.ENGINE.judge(Document.of("关于全资子公司完成搬迁的公告", "").filedBy("海盛电子(600995)"));
        assertThat(done.intent()).isFalse();
        assertThat(done.signals()).extracting(Signal::stage).containsExactly(Stage.DONE);
    }
}
