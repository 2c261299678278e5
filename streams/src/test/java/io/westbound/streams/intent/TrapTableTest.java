package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of true signal and every trap, one sentence a row: {@code intent/traps.tsv}. */
class TrapTableTest {
    @TestFactory
    Stream<DynamicTest> judgesEveryRow() {
        return Tables.rows("traps.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[1] + " " + row[2], () -> judges(row)));
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
    }

    @Test
    void tellsAFinishedMoveFromASilentDocument() {
        Judgement done = Tables.ENGINE.judge(Document.of("关于全资子公司完成搬迁的公告", "").filedBy("海盛电子(600995)"));
        assertThat(done.intent()).isFalse();
        assertThat(done.signals()).extracting(Signal::stage).containsExactly(Stage.DONE);
    }
}
