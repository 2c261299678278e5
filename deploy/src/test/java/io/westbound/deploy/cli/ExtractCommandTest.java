package io.westbound.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractCommandTest {
    private static final String STORY = "<title>华岭精机拟迁往宝鸡</title><h1>华岭精机拟迁往宝鸡</h1>"
            + "<p>工厂负责人说，租约到期以后不再续签，设备将分三批运往新厂。</p><p>工人可以自愿随迁，新厂将于明年五月投产。</p>";
    private static final String TEXT = "工厂负责人说，租约到期以后不再续签，设备将分三批运往新厂。\n工人可以自愿随迁，新厂将于明年五月投产。";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyPageOfAFolderIsALineAndTheBadOnesDoNotStopTheRest() throws IOException {
        Files.writeString(folder.resolve("a.html"), STORY);
        Files.writeString(folder.resolve("b.htm"), "<title>404 Not Found</title><p>nginx</p>");
        Files.write(folder.resolve("c.pdf"), "%PDF-1.7 and nothing else".getBytes(Charset.forName("GB18030")));
        Files.writeString(folder.resolve("ignored.txt"), "no page");
        assertThat(run(folder.toString(), "--jsonl")).isZero();
        List<JsonNode> lines = lines();
        assertThat(lines).extracting(line -> line.path("file").asText()).containsExactly("a.html", "b.htm", "c.pdf");
        assertThat(lines.get(0).path("text").asText()).isEqualTo(TEXT);
        assertThat(lines.get(0).path("kind").asText()).isEqualTo("news");
        assertThat(lines.get(0).path("items").isArray()).isTrue();
        assertThat(lines.get(1).path("refused").asText()).isEqualTo("error_page");
        assertThat(lines.get(2).path("refused").asText()).isEqualTo("unreadable_pdf");
    }

    @Test
    void aMissingFileIsReportedOnItsLine() throws IOException {
        Path page = Files.writeString(folder.resolve("a.html"), STORY);
        assertThat(run("--jsonl", folder.resolve("none.html").toString(), page.toString()))
                .isEqualTo(1);
        List<JsonNode> lines = lines();
        assertThat(lines.get(0).path("error").asText()).startsWith("no such file");
        assertThat(lines.get(1).path("text").asText()).isEqualTo(TEXT);
    }

    @Test
    void charsetAndAddressAreTakenFromTheCommandLine() throws IOException {
        Path page = Files.write(folder.resolve("a.html"), STORY.getBytes(Charset.forName("GB18030")));
        String url = "https://news.example.com/2023/04/07/a.html";
        assertThat(run("--jsonl", "--charset", "gb18030", "--url", url, page.toString()))
                .isZero();
        JsonNode line = lines().get(0);
        assertThat(line.path("text").asText()).isEqualTo(TEXT);
        assertThat(line.path("url").asText()).isEqualTo(url);
        assertThat(line.path("published").asText()).startsWith("2023-04-07");
        assertThat(line.path("dateSource").asText()).isEqualTo("url");
    }

    @Test
    void investorsQuestionsHaveAKindOfTheirOwn() throws IOException {
        Path page = Files.writeString(
                folder.resolve("qa.html"),
                "<title>互动易 - 华岭精机</title><h1>华岭精机 投资者提问</h1>"
                        + "<p>投资者：请问公司在昆山的工厂是否会搬迁到宝鸡，员工如何安置？</p><p>公司回复：您好，目前没有搬迁计划，感谢您的关注。</p>");
        assertThat(run("--jsonl", page.toString())).isZero();
        assertThat(lines().get(0).path("kind").asText()).isEqualTo("question-and-answer");
    }

    @Test
    void addressesPassTheGateOfTheCrawl() throws IOException {
        assertThat(run("--jsonl", "http://127.0.0.1/a.html", "http://[::1]/", "http://example.com:9092/"))
                .isEqualTo(1);
        assertThat(lines())
                .extracting(line -> line.path("error").asText().replaceAll(":.*", ""))
                .containsExactly("address-forbidden", "address-forbidden", "port-forbidden");
    }

    @Test
    void linesOfAllPagesHaveTheSameNames() throws IOException {
        Files.writeString(folder.resolve("a.html"), STORY);
        Files.createFile(folder.resolve("空.html"));
        Path missing = folder.resolve("none.html");
        assertThat(run("--jsonl", folder.toString(), missing.toString())).isEqualTo(1);
        List<JsonNode> lines = lines();
        assertThat(lines)
                .extracting(line -> line.path("file").asText())
                .containsExactly("a.html", "空.html", "none.html");
        for (String name : "url title text published dateSource publisher author lang kind items".split(" ")) {
            assertThat(lines).allMatch(line -> line.has(name));
        }
        assertThat(lines.get(1).path("refused").asText()).isEqualTo("empty");
    }

    @Test
    void picturesAndProgramsUnderTheNameOfAPageAreRefused() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        Path page = Files.write(folder.resolve("a.html"), noise);
        assertThat(run("--jsonl", page.toString())).isZero();
        assertThat(lines().get(0).path("refused").asText()).isEqualTo("unsupported_type");
    }

    @Test
    void aFolderWithoutPagesIsSaidAndTheRestGoOn() throws IOException {
        Path page = Files.writeString(folder.resolve("a.html"), STORY);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("--jsonl", empty.toString(), page.toString())).isEqualTo(1);
        assertThat(lines()).hasSize(1);
        assertThat(err.toString()).contains(empty.toString(), ".html");
    }

    @Test
    void anAddressGoesWithOneFile() {
        assertThat(run("--url", "https://example.com/a.html", "a.html", "b.html"))
                .isEqualTo(2);
        assertThat(run("--url", "https://example.com/a.html", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--url is the address of one file");
    }

    @Test
    void anUnknownCharsetIsWrongUsage() {
        assertThat(run("--charset", "klingon", "a.html")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return new CommandLine(new ExtractCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
