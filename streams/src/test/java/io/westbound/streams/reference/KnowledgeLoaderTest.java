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
    void everyRuleHasItsWording() {
        Knowledge knowledge = KnowledgeLoader.load(null);
        assertThat(knowledge.weights().values().keySet()).allSatisfy(rule -> {
            if (!rule.equals("expert")) {
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
        assertThat(KnowledgeLoader.load(folder).shortNames()).contains("榆巧织造").hasSizeGreaterThan(200_000);
    }

    @Test
    void ownFirmsAreAddedBesideTheBundledOnes() throws IOException {
        write("firms/listed.extra.tsv", "900999\t甲乙丙丁\t甲乙丙丁有限公司\n");
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(folder));
        assertThat(engine.judge(Document.of("甲乙丙丁拟在安康投资建厂", "")).signals())
                .anySatisfy(signal -> assertThat(signal.firm().code()).isEqualTo("900999"));
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
