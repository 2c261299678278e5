package io.westbound.streams.article.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormaliserTest {
    private static final Normaliser NORMALISER = Normaliser.load();

    @ParameterizedTest
    @CsvSource({
        "苏常柴Ａ, 苏常柴A",
        "１２３．５万元, 123.5万元",
        "永吉盛瓏實業, 永吉盛珑实业",
        "仁寶電腦工業股份有限公司, 仁宝电脑工业股份有限公司",
        "昆\u200b山\ufeff, 昆山",
        "\u202e西安\u202c, 西安",
        "成本&nbsp;上升&ldquo;倒逼&rdquo;, 成本 上升“倒逼”",
        "e\u0301, \u00e9",
        "㈱华岭, (株)华岭",
        "ﬁrm, firm"
    })
    void oneSpelling(String original, String expected) {
        assertThat(NORMALISER.normalise(unescape(original)).text()).isEqualTo(unescape(expected));
    }

    @Test
    void quotesAreVerbatim() {
        String original = "據悉，Ａ\u200b公司&nbsp;將遷往陝西寶雞。";
        Normalised normalised = NORMALISER.normalise(original);
        int start = normalised.text().indexOf("将迁往陕西");
        assertThat(normalised.quote(original, start, start + 5)).isEqualTo("將遷往陝西");
        int firm = normalised.text().indexOf("A公司");
        assertThat(normalised.quote(original, firm, firm + 3)).isEqualTo("Ａ\u200b公司");
    }

    @Test
    void everyCharHasAnOrigin() {
        String original = "㌀\ufdfa&#20013;中\ud83d\ude00\ud800x";
        Normalised normalised = NORMALISER.normalise(original);
        for (int i = 0; i < normalised.text().length(); i++) {
            assertThat(normalised.originalStart(i)).isBetween(0, original.length() - 1);
            assertThat(normalised.originalEnd(i + 1)).isGreaterThan(normalised.originalStart(i));
        }
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.startsWith("\\u", i);
            plain.append(escape ? (char) Integer.parseInt(text.substring(i + 2, i + 6), 16) : text.charAt(i));
            i += escape ? 5 : 0;
        }
        return plain.toString();
    }
}
