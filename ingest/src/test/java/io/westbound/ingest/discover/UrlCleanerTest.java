package io.westbound.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlCleanerTest {

    @ParameterizedTest
    @CsvSource({
        "http://a/x.jsp;jsessionid=8A3F?id=1, http://a/x.jsp?id=1",
        "http://a/x?PHPSESSID=1&id=2, http://a/x?id=2",
        "http://a/x?utm_source=w&spm=a.b, http://a/x",
        "http://a/sessionid=8A3FE0/n/1.html, http://a/n/1.html",
        "http://a/x?id=1&ASPSESSIONIDQQ=ABC&_=1700000000, http://a/x?id=1",
        "http://a/x?my_session_id=1, http://a/x",
        "http://a/session/2023/1.html, http://a/session/2023/1.html",
        "http://a/x?possession=1, http://a/x?possession=1",
        "http://a/(S(abcdefghijklmnopqrstuvwx))/n.aspx, http://a/n.aspx",
        "http://a/col8966/202311/t20231108_1.html, http://a/col8966/202311/t20231108_1.html",
    })
    void takesSessionsOut(String url, String expected) {
        assertThat(UrlCleaner.clean(URI.create(url))).contains(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a/b/b/b/c",
                "http://a/x/y/x/y/x/y/z",
                "http://a/b/c/d/b/c/d/b/c/d/",
                "http://a/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17",
                "http://a/?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=1&k=2&l=3&m=4"
            })
    void refusesTraps(String url) {
        assertThat(UrlCleaner.clean(URI.create(url))).isEmpty();
    }
}
