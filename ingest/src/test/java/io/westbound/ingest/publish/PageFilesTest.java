package io.westbound.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Grade;
import io.westbound.event.Page;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {

    private final List<Page> pages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @TempDir
    Path folder;

    /** The serdes tell Avro which classes to trust. */
    @BeforeAll
    static void trust() {
        assertThat(Topics.PAGES.serde()).isNotNull();
    }

    private void read(Path path) throws IOException {
        new PageFiles("archive", Grade.B, pages::add, faults::add).read(path);
    }

    @Test
    void jsonLinesBecomePagesAndFaultsAreToldWithTheirLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"url":"http://example.com/1","title":"某厂<搬迁>","text":"第一段\\n第二段","published":"2026-11-20"}
                nonsense
                {"title":"no address","text":"x"}
                {"url":"http://example.com/2","html":"<p>二</p>"}
                """);
        read(file);
        assertThat(pages).extracting(Page::getUrl).containsExactly("http://example.com/1", "http://example.com/2");
        assertThat(pages.get(0).getListPublished()).isEqualTo("2026-11-19T16:00:00Z");
        assertThat(text(pages.get(0))).contains("<h1>某厂&lt;搬迁&gt;</h1><p>第一段</p><p>第二段</p>");
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).startsWith(file + ":2: is no JSON");
        assertThat(faults.get(1)).isEqualTo(file + ":3: expected url and html or text");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/1.html", "http://exa mple.com/", "http:///x", "javascript:alert(1)", "//example.com/", "http:x"
            })
    void anAddressThatIsNoneIsToldWithFileAndLine(String url) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "\n{\"url\":\"" + url + "\",\"html\":\"<p>一</p>\"}\n");
        read(file);
        assertThat(pages).isEmpty();
        assertThat(faults).containsExactly(file + ":2: '" + url + "' is no address: expected http, https or file");
    }

    @Test
    void aBodyIsCutWhereAFetchWouldCutIt() throws IOException {
        String text = "字".repeat(2_000_000);
        Files.writeString(folder.resolve("a.jsonl"), "{\"url\":\"http://example.com/\",\"html\":\"" + text + "\"}");
        Files.writeString(folder.resolve("b.html"), text);
        read(folder);
        assertThat(pages).hasSize(2).allSatisfy(page -> {
            assertThat(page.getBody().remaining()).isBetween(5 * 1024 * 1024 - 3, 5 * 1024 * 1024);
            assertThat(page.getTruncated()).isTrue();
            assertThat(text(page)).doesNotContain("\uFFFD");
        });
    }

    @Test
    void aFolderOfHtmlGoesThroughAWarcAndBack() throws IOException {
        Charset gb = Charset.forName("GB18030");
        Files.write(folder.resolve("一.html"), "<meta charset=gb2312><p>昆山某厂拟迁往内地</p>".getBytes(gb));
        Files.writeString(folder.resolve("b.htm"), "<p>好</p>");
        read(folder);
        assertThat(pages).hasSize(2).allMatch(page -> page.getSourceGrade() == Grade.B);

        List<Page> first = List.copyOf(pages);
        Path warc = folder.resolve("out.warc.gz");
        try (PageArchive archive = new PageArchive(warc)) {
            for (Page page : first) {
                archive.add(page);
            }
        }
        pages.clear();
        read(warc);
        assertThat(pages)
                .extracting(Page::getPageId)
                .isEqualTo(first.stream().map(Page::getPageId).toList());
        assertThat(pages).extracting(Page::getCharset).containsExactlyInAnyOrder("GB18030", "UTF-8");
        assertThat(faults).isEmpty();
    }

    @Test
    void aTimeThatIsNoneIsToldAndCostsNoPage() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"url":"http://example.com/1","text":"x","published":"last week"}
                {"url":"http://example.com/2","text":"x","published":"2026-11-20T08:00:00+08:00"}
                {"url":"http://example.com/3","text":"x","published":1795132800000}
                """);
        read(file);
        assertThat(pages)
                .extracting(Page::getListPublished)
                .containsExactly(null, Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(faults).singleElement().asString().startsWith(file + ":1: 'last week' is no time");
    }

    @ParameterizedTest(name = "{0}, {1} bytes at {2}")
    @CsvSource({
        "w.warc.gz, overwritten, 0.5, 18",
        "w.warc.gz, cut, 0.5, 9",
        "w.warc, overwritten, 0.5, 18",
        "w.warc, cut, 0.5, 9",
        "w.warc.gz, overwritten, 0.0, 19",
    })
    void damageInAWarcCostsARecordAndNotTheRest(String name, String how, double where, int least) throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve(i + ".html"), "<p>" + "某厂".repeat(500) + i);
        }
        read(folder);
        byte[] warc = archive(folder.resolve("w.warc.gz"), name.endsWith(".gz"));
        int at = (int) (warc.length * where);
        byte[] damaged = how.equals("cut") ? Arrays.copyOf(warc, inRecord(warc, at, name.endsWith(".gz"))) : warc;
        if (how.equals("overwritten")) {
            Arrays.fill(damaged, at, at + 40, (byte) 'X');
        }
        Path file = Files.write(Files.createDirectory(folder.resolve("damaged")).resolve(name), damaged);
        pages.clear();
        read(file);
        assertThat(pages).hasSizeBetween(least, 19);
        assertThat(faults).isNotEmpty().allMatch(fault -> fault.startsWith(file.toString()));
    }

    /** A position some bytes behind the next beginning of a record: a cut between two records is no damage to see. */
    private static int inRecord(byte[] warc, int from, boolean packed) {
        byte[] mark = packed ? new byte[] {0x1f, (byte) 0x8b, 8} : "WARC/1.".getBytes(StandardCharsets.US_ASCII);
        int at = from;
        while (!Arrays.equals(warc, at, at + mark.length, mark, 0, mark.length)) {
            at++;
        }
        return at + 40;
    }

    private byte[] archive(Path file, boolean packed) throws IOException {
        try (PageArchive archive = new PageArchive(file)) {
            for (Page page : pages) {
                archive.add(page);
            }
        }
        if (packed) {
            return Files.readAllBytes(file);
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static String text(Page page) {
        return Charset.forName(page.getCharset())
                .decode(page.getBody().duplicate())
                .toString();
    }
}
