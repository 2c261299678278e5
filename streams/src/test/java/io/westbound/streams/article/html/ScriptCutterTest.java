package io.westbound.streams.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptCutterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>a</p><script>if (a<b) c()</script><p>b</p> | <p>a</p><script></script><p>b</p>
            <p>a</p> <SCRIPT src="x>y" async>1</SCRIPT >b | <p>a</p> <SCRIPT src="x>y" async></SCRIPT >b
            <style>p{}</style><style>q{}</style>          | <style></style><style></style>
            <script type="application/ld+json">{}</script>| <script type="application/ld+json">{}</script>
            <p title="<script>">a</p><b>c</b>             | <p title="<script>">a</p><b>c</b>
            <p>a</p><script>no end                        | <p>a</p><script>no end
            <b></b><script><!-- <script>1</script> --></script> | <b></b><script><!-- <script>1</script> --></script>
            <p>a < b, a <s>c</s></p>                      | <p>a < b, a <s>c</s></p>
            <scripture>a</scripture><script/>             | <scripture>a</scripture><script/>
            <                                             | <
            <script                                       | <script
            """)
    void emptiesWhatNobodyReads(String html, String cut) {
        assertThat(ScriptCutter.cut(html)).isEqualTo(cut);
    }
}
