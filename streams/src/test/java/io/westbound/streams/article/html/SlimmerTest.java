package io.westbound.streams.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.article.Budget;
import io.westbound.streams.article.Tables;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlimmerTest {
    private static final MarkupWords WORDS = MarkupWords.load(Tables.builtIn());
    private static final int RANDOM_PAGES = 4_000;
    /** Pieces of markup, broken ones among them; no svg or math, where scripts are markup. */
    private static final String[] PIECES = {
        "<",
        "</",
        ">",
        "/>",
        "\"",
        "'",
        "=",
        "!",
        "?",
        "-",
        "\n",
        "text ",
        "&amp;",
        "&lt;",
        "<!--",
        "-->",
        "<!",
        "<![CDATA[",
        "]]>",
        "<script>",
        "</script>",
        "<script type='application/ld+json'>{}",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<iframe>",
        "</iframe>",
        "<noscript>",
        "</noscript>",
        "<template>",
        "</template>",
        "<p class=a x=b>",
        "<a href='u'>",
        " class=c",
        "<b x=1>",
        "</b>",
        "<h1>",
        "<br/>",
        "<meta name=a>",
        "<div style='display:none' y>",
        "<table>",
        "<td>",
        "<p>\n",
        "<li> "
    };

    private static String slim(String html) {
        return new String(Slimmer.slim(html.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>a</p><script>if (a<b) c()</script><p>b</p> | <p>a</p><script></script><p>b</p>
            <b>a</b> <SCRIPT src="x>y" async>1</SCRIPT >b | <b>a</b> <SCRIPT src="x>y" async></SCRIPT>b
            <style>p{}</style><style>q{}</style>          | <style></style><style></style>
            <style>p{<b>}</style>                         | <style>p{<b>}</style>
            <script type="application/ld+json">{}</script>| <script type="application/ld+json">{}</script>
            <p title="<script>">a</p><b>c</b>             | <p>a</p><b>c</b>
            <p>a</p><script>no end <b x=1>                | <p>a</p><script>no end <b x=1>
            <script><!-- <script>1</script> --></script>  | <script><!-- <script>1</script> --></script>
            <p>a < b, a <s>c</s></p>                      | <p>a < b, a <s>c</s></p>
            a<!-- b --><i x=1>c</i><!---->d<!-->e         | a<i>c</i>de
            <div id="a" onclick='b>c' CLASS=d data-e>f    | <div id="a" CLASS=d>f
            <div data-testid=a data-component="b" data-x> | <div data-testid=a data-component="b">
            <a href="http://a/?b=c" rel=d>e</a>           | <a href>e</a>
            <link rel=canonical href=a><meta name=b content=c> | <link rel=canonical href=a><meta name=b content=c>
            <i style="color:red">a</i><i style="DISPLAY: none" style=x>b | <i>a</i><i style="DISPLAY: none">b
            <i style="a" style="display:none">b           | <i>b
            <br class=a /><img src=b/>                    | <br class=a /><img>
            <p>  <b>a</b>  <i>b</i>                       | <p><b>a</b>  <i>b</i>
            <p> a <div>  b                                | <p> a <div>  b
            <title>a <b c=d> <!-- e --></title><i c=d>    | <title>a <b c=d> <!-- e --></title><i>
            <div a='b                                     | <div a='b
            </p a='>' b>c                                 | </p>c
            </ <p class=a b=c>d                           | </ <p class=a b=c>d
            <!DOCTYPE html><p b=c>                        | <!DOCTYPE html><p>
            <                                             | <
            <script                                       | <script
            """)
    void leavesOutWhatNobodyReads(String html, String slim) {
        assertThat(slim(html)).isEqualTo(slim);
    }

    /** Chinese bytes go through untouched, whatever the charset. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5"})
    void knowsNoCharset(String name) {
        Charset charset = Charset.forName(name);
        String html = "<p title='功許蓋'>功許蓋</p><p class='功'>功</p>";
        String slim = new String(Slimmer.slim(html.getBytes(charset)), charset);
        assertThat(slim).isEqualTo("<p>功許蓋</p><p class='功'>功</p>");
    }

    @Test
    void theReaderSeesTheSame() {
        Random random = new Random(20240409);
        for (int i = 0; i < RANDOM_PAGES; i++) {
            StringBuilder html = new StringBuilder();
            for (int piece = random.nextInt(14); piece >= 0; piece--) {
                html.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(seen(slim(html.toString()))).as(html.toString()).isEqualTo(seen(html.toString()));
        }
    }

    private static String seen(String html) {
        Document document = Jsoup.parse(html);
        PageBlocks page = BlockReader.read(document.body(), WORDS, Budget.start());
        StringBuilder seen = new StringBuilder(document.title());
        for (Region region : page.regions()) {
            String name = region.tag() + "." + region.element.className();
            seen.append('\n')
                    .append(region.parent)
                    .append(name)
                    .append(region.mark)
                    .append(region.first)
                    .append(region.end);
        }
        page.blocks().forEach(block -> seen.append('\n').append(block));
        for (Element aside : page.asides()) {
            boolean data = aside.attr("type").contains("ld+json");
            seen.append('\n').append(aside.attributes()).append(data ? aside.data() : "");
        }
        return seen.toString();
    }
}
