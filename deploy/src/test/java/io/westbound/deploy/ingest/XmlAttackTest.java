package io.westbound.deploy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.event.Discovery;
import io.westbound.ingest.discover.Discoverer;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XML that means harm, with all that a node has on its class path: another parser there must change nothing. */
class XmlAttackTest {

    private static final String SECRET = "the-secret-of-this-machine";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "feed, external",
        "feed, parameter",
        "feed, remote",
        "feed, laughs",
        "feed, xinclude",
        "feed, stylesheet",
        "atom, external",
        "atom, parameter",
        "atom, remote",
        "atom, laughs",
        "atom, xinclude",
        "atom, stylesheet",
        "sitemap, external",
        "sitemap, parameter",
        "sitemap, remote",
        "sitemap, laughs",
        "sitemap, xinclude",
        "sitemap, stylesheet",
    })
    void nothingIsReadExpandedOrAsked(String kind, String attack) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(200);
            String remote = "http://127.0.0.1:" + canary.getLocalPort() + "/x.dtd";
            String xml = prolog(attack, secret.toUri().toString(), remote) + document(kind, attack, secret);
            List<Discovery> found = Discoverer.discover(
                    source(kind.equals("atom") ? "feed" : kind),
                    "http://a.example.com/x.xml",
                    0,
                    xml.getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            assertThat(found).hasSizeLessThanOrEqualTo(1);
            assertThat(found.toString()).doesNotContain(SECRET, "laughlaugh").hasSizeLessThan(2000);
            assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String prolog(String attack, String file, String remote) {
        String start = "<?xml version=\"1.0\"?>";
        return switch (attack) {
            case "external" -> start + "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + file + "\">]>";
            case "parameter" ->
                start + "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + remote + "\"> %p; <!ENTITY e \"&f;\">]>";
            case "remote" -> start + "<!DOCTYPE r SYSTEM \"" + remote + "\">";
            case "laughs" -> start + "<!DOCTYPE r [<!ENTITY a0 \"laugh\">" + laughs() + "<!ENTITY e \"&a20;\">]>";
            case "stylesheet" -> start + "<?xml-stylesheet type=\"text/xsl\" href=\"" + remote + "\"?>";
            default -> start;
        };
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities.toString();
    }

    private static String document(String kind, String attack, Path secret) {
        String text = attack.equals("xinclude")
                ? "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + secret.toUri()
                        + "\"/>"
                : "&e;";
        return switch (kind) {
            case "feed" ->
                "<rss><channel><item><title>" + text
                        + "</title><link>http://a.example.com/1</link></item></channel></rss>";
            case "atom" ->
                "<feed><entry><title>" + text + "</title><link href=\"http://a.example.com/1\"/></entry></feed>";
            default ->
                "<urlset xmlns:news=\"n\"><url><loc>http://a.example.com/1</loc><news:news><news:title>" + text
                        + "</news:title></news:news></url></urlset>";
        };
    }

    private static Source source(String kind) {
        String yaml = "id: s\nname: {zh: 甲}\nurl: http://a.example.com/x.xml\nkind: " + kind + "\n";
        return Objects.requireNonNull(SourceReader.read("s.yml", yaml).source());
    }
}
