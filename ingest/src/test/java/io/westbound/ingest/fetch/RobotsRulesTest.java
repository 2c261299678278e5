package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9309, section by section. */
class RobotsRulesTest {

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
