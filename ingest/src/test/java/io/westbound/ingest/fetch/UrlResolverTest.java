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
        "http://ｅxample。com/x, http://example.com/x",
        "http://１９２.168.0.1/, http://192.168.0.1/",
        "http://a\u00adb.com/, http://ab.com/",
        "http://日本語。ＪＰ/, http://xn--wgv71a119e.jp/",
        "http://1.2.3.4:080/, http://1.2.3.4/",
        "http://a.com:/x, http://a.com/x",
        "http://a.com?@b.com/, http://a.com/?@b.com/",
        "'http://a/x\n/y', http://a/x/y",
        "./\\evil, http://a/b/c//evil",
        "'http://a/%zz', http://a/%25zz",
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
                "http://a b/",
                "http:/evil/",
                "http:evil",
                "https:\\/evil/",
                "/\\evil/",
                "\\/evil/",
                "/\t/evil/",
                "ht\ntp://evil/",
                "http://evil\t.com/",
                "http://evil.com\\.a/",
                "//evil\\@a/",
                "//user:word@evil/",
                "http://a@b@evil/",
                "http://a:80:80/",
                "http://0/",
                "http://127.1",
                "http://0x7f.1/",
                "http://017700000001/",
                "http://1.2.3.4./",
                "http://1.2.3.04/",
                "http://foo.1/",
                "http://foo.0x/",
                "http://[::1]evil/",
                "http://[::1",
                "http://[1::2::3]/",
                "http://[v1.fe80::a]/",
                "http://[::127.0.0.1]/",
                "http://a.com%2f@evil/",
                "http://a\u0000b/",
                "http://a<b/",
                "http://\u2488evil.com/",
                "http://a\u3000b.com/",
                "http://a\u200db.com/",
                "http://\u03c2.gr/",
                "http://xn--a/",
                "http://a../",
                "http://.a/",
                "////evil/",
                "http:////evil/",
                "blob:http://evil/",
                "view-source:http://evil/",
                "mailto:a@evil"
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
