package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9309, section by section. */
class RobotsRulesTest {

    private static final String RULES = "user-agent: *\ndisallow: /a";

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "'user-agent: *\ndisallow: /', /a, false",
        "'user-agent: *\ndisallow:', /a, true",
        "'', /a, true",
        "'user-agent: other\ndisallow: /', /a, true",
        "'User-Agent: Westbound\nDisallow: /x\n\nUser-Agent: *\nDisallow: /', /a, true",
        "'User-Agent: Westbound\nDisallow: /x\n\nUser-Agent: *\nDisallow: /', /x/y, false",
        "'user-agent: westbound\ndisallow: /a\nuser-agent: westbound\ndisallow: /b', /b, false",
        "'user-agent: a\nuser-agent: westbound\ndisallow: /p', /p/q, false",
        "'user-agent: *\nallow: /p\ndisallow: /', /p/x, true",
        "'user-agent: *\nallow: /folder\ndisallow: /folder', /folder/page, true",
        "'user-agent: *\nallow: /page\ndisallow: /*.htm', /page.htm, false",
        "'user-agent: *\ndisallow: /*.pdf$', /a.pdf, false",
        "'user-agent: *\ndisallow: /*.pdf$', /a.pdf?x, true",
        "'user-agent: *\ndisallow: /fish', /Fish, true",
        "'user-agent: *\ndisallow: /%E6%90%AC', /搬迁, false",
        "'user-agent: *\ndisallow: /a # remark', /a, false",
        "'user-agent: *\ndisallow: /', /robots.txt, true",
        "'<html><body>404</body></html>', /a, true",
        "'user-agent: a\ndisallow: /\n\nallow: /w/\nuser-agent: westbound\n\nuser-agent: b\nallow: /z/\ndisallow: /', /z/d, true",
        "'user-agent: westbound\nsitemap: http://e/s\nuser-agent: *\ndisallow: /', /a, false",
        "'user-agent: westbound\nunknown: line\nuser-agent: *\ndisallow: /', /a, false",
        "'user-agent: *\nallow: /\nuser-agent: westbound\ndisallow: /', /a, false",
        "'user-agent: westboundish\ndisallow: /', /a, true",
        "'user-agent: west\ndisallow: /', /a, true",
        "'user-agent: Westbound/2.1\ndisallow: /', /a, false",
        "'USER-AGENT: WESTBOUND\nDISALLOW: /a', /a, false",
        "'user-agent : westbound\ndisallow : /a', /a, false",
        "'user-agent: westbound\n\n\n\ndisallow: /a', /a, false",
        "'user-agent: *\ndisallow: /x\n\nuser-agent: westbound\ndisallow: /y', /x, true",
        "'user-agent: westbound\ndisallow: /\nallow: /', /a, true",
        "'user-agent: westbound\ndisallow: /x/page.html\nallow: /x/', /x/page.html, false",
        "'user-agent: westbound\nallow: /x/page.\ndisallow: /*.html', /x/page.html, true",
        "'user-agent: westbound\ndisallow: /foo/quz#remark\nallow: /', /foo/quz, false",
        "'user-agent: *\nallow: /$\ndisallow: /', /, true",
        "'user-agent: *\nallow: /$\ndisallow: /', /page, false",
        "'user-agent: *\ndisallow: /foo/bar$', /foo/bar/, true",
        "'user-agent: *\ndisallow: /x$y', /x$y, false",
        "'user-agent: *\ndisallow: /x$y$', /x$yz, true",
        "'user-agent: *\ndisallow: /a%24', /a$, false",
        "'user-agent: *\ndisallow: /fish*.php', /fishheads/catfish.php?p, false",
        "'user-agent: *\ndisallow: /*?', /a?x, false",
        "'user-agent: *\ndisallow: /a%2Fb', /a/b, true",
        "'user-agent: *\ndisallow: /a%2fb', /a%2Fb, false",
        "'user-agent: *\ndisallow: /%62%61%7A', /baz, false",
        "'user-agent: *\ndisallow: /搬迁', /%E6%90%AC%E8%BF%81/x, false",
        "'user-agent: *\rdisallow: /a', /a, false",
        "'user-agent: *\r\ndisallow: /a\r\n', /a, false",
    })
    void decides(String file, String path, boolean allowed) {
        URI uri = UrlResolver.resolve("http://example.com/", path).orElseThrow();
        assertThat(rules(file).allows(uri)).isEqualTo(allowed);
    }

    @Test
    void readsAByteOrderMarkAndUtf16() {
        String file = "\uFEFFuser-agent: *\ndisallow: /a";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            RobotsRules rules = RobotsRules.parse("http://e/robots.txt", file.getBytes(charset), "Westbound");
            assertThat(rules.allows(URI.create("http://e/a")))
                    .as(charset.name())
                    .isFalse();
        }
    }

    @Test
    void readsPastAMarkThatWasCut() {
        for (int length = 1; length <= 3; length++) {
            byte[] mark = Arrays.copyOf("\uFEFF".getBytes(StandardCharsets.UTF_8), length);
            byte[] file = Arrays.copyOf(mark, length + RULES.length());
            System.arraycopy(RULES.getBytes(StandardCharsets.UTF_8), 0, file, length, RULES.length());
            RobotsRules rules = RobotsRules.parse("http://e/robots.txt", file, "Westbound");
            assertThat(rules.allows(URI.create("http://e/a")))
                    .as(length + " bytes")
                    .isFalse();
        }
    }

    @Test
    void readsSixHundredKibibytes() {
        String file = "user-agent: *\n" + "disallow: /filler-abcdefghijklmnop\n".repeat(17_500) + "disallow: /late\n";
        assertThat(file.length()).isGreaterThan(600 * 1000);
        assertThat(rules(file).allows(URI.create("http://example.com/late"))).isFalse();
    }

    @Test
    void readsACrawlDelay() {
        assertThat(rules("user-agent: *\ncrawl-delay: 7").crawlDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(rules("user-agent: *\ncrawl-delay: 3600\ndisallow: /x").crawlDelay())
                .isGreaterThan(Duration.ofSeconds(30));
    }

    private static RobotsRules rules(String file) {
        return RobotsRules.parse("http://example.com/robots.txt", file.getBytes(StandardCharsets.UTF_8), "Westbound");
    }
}
