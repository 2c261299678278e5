package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Filers as sources write them: {@code intent/filers.tsv}. */
class FilerTest {
    @TestFactory
    Stream<DynamicTest> readsNameAndCode() {
        return Tables.rows("filers.tsv")
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    FirmMention firm = signals(row[0]).get(0).firm();
                    assertThat(firm.name()).isEqualTo(row[1]);
                    assertThat(firm.id()).isEqualTo(row[2]);
                }));
    }

    @Test
    void marksAloneAreNobody() {
        assertThat(signals("(((")).isEmpty();
        assertThat(signals(" \u3000")).isEmpty();
    }

    @Test
    void aLongFilerIsReadInOnePass() {
        String name = "SH(".repeat(50_000);
        assertThat(signals(name + "600690)").get(0).firm().code()).isEqualTo("600690");
    }

    private static List<Signal> signals(String filer) {
        return Tables.ENGINE
                .judge(Document.of("关于公司厂区搬迁的公告", "").filedBy(filer))
                .signals();
    }
}
