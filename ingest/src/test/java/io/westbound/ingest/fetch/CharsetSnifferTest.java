package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetSnifferTest {

    private static final String TEXT = "昆山某精密机械有限公司拟将生产线整体搬迁至陕西，目前正在选址，计划投资三亿元。".repeat(8);
    private static final String TRADITIONAL = "東莞臺商協會表示，部分電子零組件廠考慮將產線遷往內陸省份，尚未決定地點。".repeat(8);

    @ParameterizedTest(name = "{0} bytes, header {1}, meta {2}: {3} by {4}")
    @CsvSource({
        "UTF-8, '', '', UTF-8, utf8-strict",
        "UTF-8, text/html; charset=gbk, gb2312, UTF-8, utf8-strict",
        "GB18030, text/html; charset=GBK, '', GB18030, http",
        "GB18030, text/html; charset=\"gb2312\", utf-8, GB18030, http",
        "GB18030, text/html;charset=utf-8, gb2312, GB18030, meta",
        "GB18030, text/html, gb2312, GB18030, meta",
        "GB18030, text/html, utf-8, GB18030, detector",
        "GB18030, '', '', GB18030, detector",
        "UTF-16LE, '', '', UTF-16LE, detector",
        "UTF-16BE, '', utf-8, UTF-16BE, detector",
        "UTF-16LE, text/html; charset=utf-16le, '', UTF-16LE, http",
    })
    void findsWhatTheBytesAre(String bytes, String header, String meta, String expected, String evidence) {
        byte[] body = page(TEXT, meta).getBytes(Charset.forName(bytes));

        Sniffed sniffed = CharsetSniffer.sniff(body, header.isEmpty() ? null : header);

        assertThat(sniffed).isEqualTo(new Sniffed(Charset.forName(expected), evidence));
    }

    @Test
    void readsBig5WithAndWithoutALabel() {
        byte[] body = page(TRADITIONAL, "").getBytes(Charset.forName("Big5"));
        assertThat(text(body, null)).contains(TRADITIONAL);
        assertThat(text(page(TRADITIONAL, "big5").getBytes(Charset.forName("Big5")), "text/html"))
                .contains(TRADITIONAL);
    }

    @Test
    void aByteOrderMarkBeatsEveryLabel() {
        byte[] body = ("\uFEFF" + page(TEXT, "gb2312")).getBytes(StandardCharsets.UTF_8);
        assertThat(CharsetSniffer.sniff(body, "text/html; charset=gbk"))
                .isEqualTo(new Sniffed(StandardCharsets.UTF_8, "bom"));
    }

    @Test
    void gb2312MeansTheWholeOfGb18030() {
        String rare = "深圳市镕镕电子、朱镕、堃堃实业、㐀丂";
        byte[] body = page(rare + TEXT, "gb2312").getBytes(Charset.forName("GB18030"));
        assertThat(text(body, null)).contains(rare);
    }

    @Test
    void findsALabelBehindTenKibibytesOfScripts() {
        String html = "<html><head><script>" + "var a=1;".repeat(1300) + "</script><meta charset=gb2312></head>浦";
        assertThat(CharsetSniffer.sniff(html.getBytes(Charset.forName("GB18030")), null))
                .isEqualTo(new Sniffed(Charset.forName("GB18030"), "meta"));
    }

    @Test
    void aCharacterCutAtTheEndIsNoContradiction() {
        byte[] utf8 = page(TEXT, "").getBytes(StandardCharsets.UTF_8);
        byte[] gb = page(TEXT, "gbk").getBytes(Charset.forName("GB18030"));
        for (int cut = 1; cut < 4; cut++) {
            assertThat(CharsetSniffer.sniff(Arrays.copyOf(utf8, utf8.length - 20 - cut), null)
                            .charset())
                    .isEqualTo(StandardCharsets.UTF_8);
            assertThat(CharsetSniffer.sniff(Arrays.copyOf(gb, gb.length - 20 - cut), null)
                            .charset())
                    .isEqualTo(Charset.forName("GB18030"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'<meta charset=gbk>'",
        "'<META CHARSET = \"GBK\" >'",
        "'<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"/>'",
        "'<?xml version=\"1.0\" encoding=\"GB2312\"?><rss/>'",
        "'<!-- <meta charset=utf-8> --><meta charset=x-gbk>'",
    })
    void readsTheLabelsOfTheWild(String head) {
        byte[] body = (head + TEXT).getBytes(Charset.forName("GB18030"));
        assertThat(CharsetSniffer.sniff(body, null).evidence()).isEqualTo("meta");
    }

    @Test
    void noBytesWhateverRaiseAnException() {
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            byte[] body = new byte[random.nextInt(600)];
            random.nextBytes(body);
            assertThat(CharsetSniffer.sniff(body, i % 2 == 0 ? null : "text/html; charset=" + i))
                    .isNotNull();
        }
        assertThat(CharsetSniffer.sniff(new byte[0], "text/html; charset=\"'; ;"))
                .isNotNull();
    }

    private static String page(String text, String meta) {
        String label = meta.isEmpty() ? "" : "<meta charset=\"" + meta + "\">";
        return "<html><head>" + label + "<title>t</title></head><body>" + text + "</body></html>";
    }

    private static String text(byte[] body, @Nullable String header) {
        return new String(body, CharsetSniffer.sniff(body, header).charset());
    }
}
