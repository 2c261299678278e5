package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlResolverTest {

    private static final String BASE = "http://a/b/c/d;p?q";

    /** RFC 3986, 5.4.1 and 5.4.2; a fragment is never kept, and "http:g" is refused. */
    @ParameterizedTest(name = "<{0}>")
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g/",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q",
        "g#s, http://a/b/c/g",
        ";x, http://a/b/c/;x",
        "g;x=1/../y, http://a/b/c/y",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "g., http://a/b/c/g.",
        "..g, http://a/b/c/..g",
        "./g/., http://a/b/c/g/",
        "g/../h, http://a/b/c/h",
        "g?y/../x, http://a/b/c/g?y/../x",
        "%2e%2E/g, http://a/b/g",
    })
    void resolvesAsTheStandardSays(String reference, String expected) {
        assertThat(UrlResolver.resolve(BASE, reference)).map(Object::toString).contains(expected);
    }

    @ParameterizedTest(name = "<{0}>")
    @CsvSource({
        "HTTP://EXAMPLE.COM:80/a, http://example.com/a",
        "https://example.com:443, https://example.com/",
        "https://example.com:8443/, https://example.com:8443/",
        "' /zwgk\t/t2023.html ', http://a/zwgk/t2023.html",
        "'\\zwgk\\t.html', http://a/zwgk/t.html",
        "'a b.html', http://a/b/c/a%20b.html",
        "/公告.html, http://a/%E5%85%AC%E5%91%8A.html",
        "'/x?name=100%', http://a/x?name=100%25",
        "http://中文.cn/, http://xn--fiq228c.cn/",
        "http://[2001:DB8::1]:80/x, http://[2001:db8::1]/x",
        "http://１２３.com/, http://123.com/",
    })
    void normalises(String reference, String expected) {
        assertThat(UrlResolver.resolve(BASE, reference)).map(Object::toString).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://a/",
                "http:g",
                "http:///g",
                "///g",
                "http://user@evil/",
                "http://127.0.0.1:80\\@8.8.8.8/",
                "http:\\\\evil/",
                "\\\\evil\\x",
                "http://2130706433/",
                "http://127.1/",
                "http://0177.0.0.1/",
                "http://0x7f.0.0.1/",
                "http://1.2.3.256/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fe80::1%25eth0]/",
                "http://exa%6dple.com/",
                "http://a:99999/",
                "http://a:b/",
                "http://a..b/",
                "http://-/",
                "http://fa\u00df.de/",
                "http://a b/"
            })
    void refusesWhatReadersDisagreeAbout(String reference) {
        assertThat(UrlResolver.resolve(BASE, reference)).isEmpty();
    }

    @Test
    void encodesAQueryInTheCharsetOfTheDocument() {
        assertThat(UrlResolver.resolve(BASE, "/s?k=搬迁", Charset.forName("GB18030")))
                .map(Object::toString)
                .contains("http://a/s?k=%B0%E1%C7%A8");
    }

    @Test
    void anAddressItMadeIsOneItMakesAgain() {
        String alphabet = "/:?#@\\.%[]a1-_ \t中;&=~'\"";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder reference = new StringBuilder(i % 3 == 0 ? "http://" : "");
            for (int n = random.nextInt(14); n > 0; n--) {
                reference.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            UrlResolver.resolve(BASE, reference.toString())
                    .ifPresent(uri ->
                            assertThat(UrlResolver.resolve("", uri.toString())).contains(uri));
        }
    }
}
