package io.westbound.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.SpoofChecker;
import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Knowledge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeLoaderTest {
    @TempDir
    private Path folder;

    @Test
    void versionIsStableAndChangesWithTheContent() throws IOException {
        String bundled = KnowledgeLoader.load(null).version();
        assertThat(KnowledgeLoader.load(null).version()).isEqualTo(bundled);
        write("places/coast.tsv", "44\n");
        String changed = KnowledgeLoader.load(folder).version();
        assertThat(changed).isNotEqualTo(bundled);
        write("firms/listed.extra.tsv", "900999\t甲乙丙丁\t甲乙丙丁有限公司\n");
        assertThat(KnowledgeLoader.load(folder).version()).isNotIn(bundled, changed);
    }

    @Test
    void versionDoesNotDependOnTheOrderOfReading() {
        KnowledgeFiles one = new KnowledgeFiles(null);
        KnowledgeFiles other = new KnowledgeFiles(null);
        for (String path : List.of("lexicon/cues.tsv", "lexicon/masks.tsv")) {
            one.table(path);
        }
        for (String path : List.of("lexicon/masks.tsv", "lexicon/cues.tsv")) {
            other.table(path);
        }
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        other.table("lexicon/forms.tsv");
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void everyRuleHasItsWording() {
        Knowledge knowledge = KnowledgeLoader.load(null);
        assertThat(knowledge.weights().values().keySet()).allSatisfy(rule -> {
            if (!rule.equals("expert") && !rule.equals("wording")) {
                assertThat(knowledge.rules()).containsKey(rule);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> namesFileAndLineOfAnError() throws IOException {
        String rows;
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream("/reference/bad-knowledge.txt"))) {
            rows = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        return rows.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[1], () -> refuses(row[0], row[1], row[2])));
    }

    private void refuses(String file, String line, String message) throws IOException {
        Path own = Files.createTempDirectory(folder, "own");
        Path path = own.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "# comment\n" + line.replace("\\t", "\t") + "\n");
        assertThatThrownBy(() -> KnowledgeLoader.load(own))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(file + ":")
                .hasMessageContaining(message);
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = folder.resolve("firms/listed.extra.tsv");
        Files.createDirectories(file.getParent());
        Files.write(file, "900999\t甲乙丙丁\n".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> KnowledgeLoader.load(folder))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage(file + ": cannot be read as UTF-8 text");
    }

    @Test
    void ownNamesAtLargeAreAddedInAFileOfTheirOwn() throws IOException {
        write("firms/short-names.extra.txt", "\uFEFF榆巧织造\r\n");
        assertThat(KnowledgeLoader.load(folder).shortNames())
                .matches(names -> names.contains("榆巧织造"), "has the own name")
                .matches(names -> names.contains("阿里巴巴"), "keeps the bundled ones")
                .matches(names -> !names.contains("榆巧织"), "has no part of it");
    }

    @Test
    void ownFirmsAreAddedBesideTheBundledOnes() throws IOException {
        write("firms/listed.extra.tsv", "900999\t甲乙丙丁\t甲乙丙丁有限公司\n");
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(folder));
        assertThat(engine.judge(Document.of("甲乙丙丁拟在安康投资建厂", "")).signals())
                .anySatisfy(signal -> assertThat(signal.firm().code()).isEqualTo("900999"));
    }

    @Test
    void ownFirmsMayComeFromASpreadsheet() throws IOException {
        String csv = """
                证券代码,证券简称,公司名称,曾用名
                900998.SH,戊己庚辛,"戊己庚辛(集团)股份有限公司","壬癸科技/子丑精机"

                sz300998,寅卯电子,,
                """.replace("\n", "\r\n");
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Files.createDirectories(folder.resolve("firms"));
            Files.write(folder.resolve("firms/listed.extra.csv"), csv.getBytes(charset));
            IntentEngine engine = new IntentEngine(KnowledgeLoader.load(folder));
            for (String name : List.of("戊己庚辛", "子丑精机", "寅卯电子")) {
                assertThat(engine.judge(Document.of(name + "拟在安康投资建厂", "")).signals())
                        .anySatisfy(signal -> assertThat(signal.firm().id())
                                .isEqualTo(name.equals("寅卯电子") ? "cn:300998" : "cn:900998"));
            }
        }
    }

    @Test
    void aSpreadsheetThatCannotBeUsedSaysWhere() throws IOException {
        List<String> wrong = List.of(
                "代码,简秤\n900998,戊己|:1: unknown heading '简秤'",
                "简称,全称\n戊己,戊己公司|:1: no column is headed 'code'",
                "代码,简称\n\n9,戊己|:3: '9' is neither a stock code nor a valid credit code",
                "代码,简称\n900998,戊己,庚|:2: 3 cells, but 2 headings");
        for (String row : wrong) {
            write("firms/listed.extra.csv", row.substring(0, row.indexOf('|')));
            assertThatThrownBy(() -> KnowledgeLoader.load(folder))
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageContaining("listed.extra.csv" + row.substring(row.indexOf('|') + 1));
        }
        Files.delete(folder.resolve("firms/listed.extra.csv"));
        write("firms/lsited.extra.csv", "代码,简称\n900998,戊己\n");
        assertThatThrownBy(() -> KnowledgeLoader.load(folder)).hasMessageContaining("is no knowledge file");
    }

    @Test
    void theFoldTableIsTheOneThatUnicodeYields() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(KnowledgeLoader.class.getResourceAsStream("/knowledge/lexicon/fold.tsv"))) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(FoldTable.derive());
        }
    }

    @Test
    void confusablesOfUnicodeHaveOneSkeleton() {
        SpoofChecker unicode =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
        assertThat(new KnowledgeFiles(null).table("lexicon/confusables.tsv").rows())
                .filteredOn(row -> row.optional(1).equals("TR39"))
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(row.optional(0).codePoints().mapToObj(Character::toString))
                        .map(unicode::getSkeleton)
                        .containsOnly(unicode.getSkeleton(row.optional(0).substring(0, 1))));
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
