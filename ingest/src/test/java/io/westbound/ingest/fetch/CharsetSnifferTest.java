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
        "GB18030, text/html; charset=iso-8859-1, gb2312, GB18030, meta",
        "GB18030, text/html; charset=iso-8859-1, '', GB18030, detector",
        "GB18030, text/html; charset=big5, gb2312, GB18030, detector",
        "GB18030, '', big5, GB18030, detector",
        "UTF-8, text/html; charset=iso-8859-1, big5, UTF-8, utf8-strict",
        "UTF-16BE, text/html; charset=utf-16, '', UTF-16BE, detector",
        "UTF-16LE, text/html; charset=gbk, gb2312, UTF-16LE, detector",
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

    @ParameterizedTest(name = "header {0}, meta {1}")
    @CsvSource({
        "text/html; charset=gbk, ''",
        "text/html; charset=gbk, utf-8",
        "text/html; charset=utf-8, gb2312",
        "text/html; charset=iso-8859-1, ''",
        "'', gb2312",
    })
    void big5ShowsThroughEveryWrongLabel(String header, String meta) {
        byte[] body = page(TRADITIONAL, meta).getBytes(Charset.forName("Big5"));
        assertThat(text(body, header)).contains(TRADITIONAL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
    void readsEveryByteOrderMark(String charset) {
        byte[] body = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
        assertThat(CharsetSniffer.sniff(body, "text/html; charset=gbk"))
                .isEqualTo(new Sniffed(Charset.forName(charset), "bom"));
    }

    @ParameterizedTest(name = "header {0}")
    @CsvSource({"''", "text/html; charset=gbk", "text/html; charset=utf-8", "text/html; charset=big5"})
    void utf8WithABrokenByteIsUtf8Still(String header) {
        byte[] body = page(TEXT, "gb2312").getBytes(StandardCharsets.UTF_8);
        body[body.length / 2] = (byte) 0xFF;
        assertThat(CharsetSniffer.sniff(body, header).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(text(("企业搬迁\u00FF公告").getBytes(StandardCharsets.UTF_8), header))
                .contains("企业搬迁");
    }

    @Test
    void utf16WithoutMarkOrMarkupShowsByItsIdeographs() {
        String text = "一批企业将生产线一次性迁往内地，一切手续从简。";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(CharsetSniffer.sniff(text.getBytes(charset), null).charset())
                    .isEqualTo(charset);
        }
    }

    @Test
    void fewBytesWithoutALabelAreReadAsCommonChinese() {
        for (String few : new String[] {"企业搬迁", "搬迁公告", "关于公司整体搬迁的公告"}) {
            assertThat(text(few.getBytes(Charset.forName("GB18030")), null)).isEqualTo(few);
        }
    }

    @ParameterizedTest(name = "{0} with header {1}")
    @CsvSource({
        "Café à Orléans, text/html; charset=iso-8859-1, ISO-8859-1",
        "Übernahme in München für Käufer, text/html; charset=windows-1252, windows-1252",
        "Ministère de l’économie, text/html; charset=ISO-8859-1, windows-1252",
    })
    void westernTextKeepsItsWesternLabel(String text, String header, String written) {
        assertThat(text(text.getBytes(Charset.forName(written)), header)).isEqualTo(text);
    }

    @Test
    void plainAsciiTakesTheLabelAndNeedsNone() {
        assertThat(CharsetSniffer.sniff("<p>ok</p>".getBytes(StandardCharsets.US_ASCII), null))
                .isEqualTo(new Sniffed(StandardCharsets.UTF_8, "utf8-strict"));
        assertThat(CharsetSniffer.sniff(
                        "<p>ok ~~".getBytes(StandardCharsets.US_ASCII), "text/html; charset=hz-gb-2312"))
                .isEqualTo(new Sniffed(StandardCharsets.UTF_8, "utf8-strict"));
    }

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "~{VPND~} | text/html; charset=hz-gb-2312 | 中文 | http",
                "<meta charset=hz-gb-2312>~{VPND~} | '' | <meta charset=hz-gb-2312>中文 | meta",
                "~{<:Ky2;S{#,NpJ)l6HK!#~} | '' | 己所不欲，勿施於人。 | detector",
                "~{<:Ky2;S{#,NpJ)~} ok ~~ ~/a | text/html; charset=gbk | 己所不欲，勿施 ok ~ ~/a | detector",
                "f(~{a:1,b:2}~{cccc) | '' | f(~{a:1,b:2}~{cccc) | utf8-strict",
                "~{VPND~} | '' | ~{VPND~} | utf8-strict",
                "~/a ~~ | text/html; charset=hz-gb-2312 | ~/a ~~ | utf8-strict",
            })
    void hzShowsInItsRuns(String body, String header, String text, String evidence) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        Sniffed sniffed = CharsetSniffer.sniff(bytes, header.isEmpty() ? null : header);
        assertThat(new String(bytes, sniffed.charset())).isEqualTo(text);
        assertThat(sniffed.evidence()).isEqualTo(evidence);
    }

    @Test
    void hzIsReadByRfc1843() {
        Charset hz = Charset.forName("hz-gb-2312");
        assertThat(new String("a~\nb ~{VPND\nc~{VP".getBytes(StandardCharsets.US_ASCII), hz))
                .isEqualTo("ab 中文\nc中");
        assertThat(new String("~{V".getBytes(StandardCharsets.US_ASCII), hz)).isEqualTo("\uFFFD");
        byte[] mixed = "~{VPND~}".getBytes(StandardCharsets.US_ASCII);
        mixed[2] = (byte) 0xD6;
        assertThat(new String(mixed, hz)).contains("\uFFFD");
        assertThat(CharsetSniffer.sniff(page(TEXT, "hz-gb-2312").getBytes(Charset.forName("GB18030")), null))
                .isEqualTo(new Sniffed(Charset.forName("GB18030"), "detector"));
    }

    @Test
    void tellsWhereACutBodyHasItsLastWholeCharacter() {
        for (String charset : new String[] {"UTF-8", "GB18030", "Big5", "UTF-16LE"}) {
            byte[] body = "搬迁".repeat(3000).getBytes(Charset.forName(charset));
            for (int cut = 0; cut < 4; cut++) {
                byte[] part = Arrays.copyOf(body, body.length - cut);
                int whole = CharsetSniffer.whole(Charset.forName(charset), part);
                assertThat(part.length - whole).isBetween(0, 3);
                assertThat(new String(part, 0, whole, Charset.forName(charset))).doesNotContain("\uFFFD");
            }
        }
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
    void findsALabelBehindFortyKibibytesOfScripts() {
        String html = "<html><head><script>" + "var a=1;".repeat(5000) + "</script><meta charset=gb2312></head>浦";
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
