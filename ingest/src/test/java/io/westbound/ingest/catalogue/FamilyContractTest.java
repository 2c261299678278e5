package io.westbound.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.ingest.catalogue.Families.Row;
import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceCatalogue;
import io.westbound.ingest.source.SourceCatalogue.SourceFile;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every source with a sample, against that sample: links, titles, days, filers, the next page, and nothing else. */
class FamilyContractTest {

    static Stream<Source> sources() {
        return SourceCatalogue.bundled().files().values().stream()
                .map(SourceFile::source)
                .filter(source -> !source.sample().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void findsWhatTheTableSays(Source source) {
        List<Row> expected = Families.rows(source.sample());
        assertThat(expected).as("table of " + source.sample()).isNotEmpty();
        assertThat(Contract.findings(source, Families.page(source.sample()), expected))
                .as(source.id())
                .isEmpty();
    }

    /** A site that was rebuilt: the same bytes, but nothing that the source knows. */
    @ParameterizedTest
    @MethodSource("sources")
    void tellsThatARebuiltPageYieldsTooFew(Source source) {
        byte[] rebuilt = rebuilt(source);
        List<String> findings = Contract.findings(source, rebuilt, Families.rows(source.sample()));
        assertThat(findings)
                .as(source.id())
                .isNotEmpty()
                .anyMatch(f -> f.startsWith("too few: 0") || f.startsWith("un"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void tellsThatAPageYieldsTooMany(Source source) {
        List<Row> expected = Families.rows(source.sample());
        List<Row> fewer = expected.subList(1, expected.size());
        assertThat(Contract.findings(source, Families.page(source.sample()), fewer))
                .as(source.id())
                .anyMatch(finding -> finding.startsWith("too many"))
                .anyMatch(finding -> finding.startsWith("not expected"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void staysBelowTheMostThatIsExpected(Source source) {
        long documents = Families.rows(source.sample()).stream()
                .filter(row -> row.kind().equals("document"))
                .count();
        assertThat(documents)
                .as(source.id())
                .isLessThanOrEqualTo(source.expect().max());
    }

    @ParameterizedTest
    @CsvSource({
        "asp/News.asp, GB18030, 沪澜精密 协助选址西安",
        "ths-list/list.html, GB18030, 骉骥龢",
        "sina-notices/gather.html, GB18030, 喆镕堃",
        "sohu-notices/list.html, GB18030, 厂房搬迁完成公告",
        "trs/list.html, UTF-8, 昆泽电子(宝鸡)连接器迁建项目",
        "sitemap/udn.xml, UTF-8, 崑山廠傳搬遷",
    })
    void bytesAreOfTheCharsetOfTheFamily(String sample, String charset, String words) {
        byte[] page = Families.page(sample);
        Charset sniffed = CharsetSniffer.sniff(page, null).charset();
        assertThat(sniffed.name()).isEqualTo(charset);
        assertThat(new String(page, sniffed)).contains(words).doesNotContain("\ufffd");
    }

    @Test
    void everySampleHasASourceThatNamesIt() {
        List<String> named = sources().map(Source::sample).distinct().sorted().toList();
        assertThat(Families.samples()).containsExactlyElementsOf(named);
    }

    private static byte[] rebuilt(Source source) {
        Charset charset = Contract.charset(source, Families.page(source.sample()));
        String page = new String(Families.page(source.sample()), charset);
        return switch (source.kind()) {
            case LIST ->
                page.replaceAll("href=(['\"]?)[^'\" >]*", "href=$1/app/#/view").getBytes(charset);
            case FEED, SITEMAP ->
                page.replaceAll("https?://[^<]*", "https://moved.example.cn/").getBytes(charset);
            case JSON ->
                page.replace("finalpage", "f")
                        .replaceAll("\"(URL|attachPath|indexId)\"", "\"moved\"")
                        .getBytes(charset);
        };
    }
}
