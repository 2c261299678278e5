package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndustriesTest {

    @Test
    void tellsTheDivisionOfMostRows() {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String[] row : Tables.rows("industries.tsv").toList()) {
            rows++;
            String told = division(row[0], row[1]);
            if (!row[2].equals(told)) {
                wrong.add(told + " for " + String.join("|", row));
            }
        }
        assertThat(rows).isGreaterThan(110);
        assertThat(wrong).as("of %d rows", rows).hasSizeLessThanOrEqualTo(rows / 12);
    }

    @Test
    void theProductOfThePlantComesBeforeTheTradeOfTheFirm() {
        assertThat(division("", "汕头绯曼服饰有限公司拟在安康投资建设锂电池生产基地")).isEqualTo("C38");
        assertThat(division("", "汕头绯曼服饰有限公司拟在安康投资建设生产基地")).isEqualTo("C18");
    }

    @Test
    void theTradeOfACustomerIsNotTheFirms() {
        assertThat(division("", "东莞天阔电子有限公司将工厂迁往西安。产品主要供应苏州华锦汽车有限公司。")).isEqualTo("C39");
    }

    @Test
    void nothingIsSaidWhereNothingTells() {
        assertThat(division("", "海盛股份公告,拟在西安投资建设生产基地")).isNull();
    }

    private static @Nullable String division(String filer, String text) {
        int headline = text.indexOf('。');
        boolean more = headline > 0 && headline < text.length() - 1;
        Document document = more
                ? Tables.document(filer, text.substring(0, headline), text.substring(headline + 1))
                : Tables.document(filer, text, "");
        List<Signal> signals = Tables.ENGINE.judge(document).signals();
        return signals.isEmpty() ? null : signals.get(0).industry();
    }
}
