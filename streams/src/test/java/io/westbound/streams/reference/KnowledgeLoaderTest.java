package io.westbound.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Knowledge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lexicon/rules.tsv|trap-office\\tmuch\\t仅办公\\toffice only|lexicon/rules.tsv:2: weight must be a number, not 'much'",
                "lexicon/triggers.tsv|搬迁\\tMOVE\\tsometime\\tCAPACITY_TRANSFER|lexicon/triggers.tsv:2: unknown stage 'sometime'",
                "lexicon/letters.tsv|ENDS\\t的|lexicon/letters.tsv:2: unknown class 'ENDS'",
                "lexicon/letters.tsv|EDGE|lexicon/letters.tsv:2: column 2 (characters) is missing",
                "lexicon/objects.tsv|工厂|lexicon/objects.tsv:2: column 2 (class) is missing",
                "firms/listed.tsv|91440300192203821X\\t某某\\t某某有限公司|firms/listed.tsv:2: '91440300192203821X' is neither a stock code nor a valid credit code",
                "firms/common-words.tsv|变更\\tVERB|firms/common-words.tsv:2: unknown class 'VERB'",
                "industries/products.tsv|X99\\t鞋|industries/products.tsv:2: unknown division 'X99'",
                "industries/listed.tsv|600000|industries/listed.tsv:2: column 2 (division) is missing",
                "places/home.tsv|我镇\\ttown|places/home.tsv:2: unknown level 'town'",
                "places/zones.tsv|999999\\t某新区\\t-|places/zones.tsv:2: unknown division '999999'"
            })
    void namesFileAndLineOfAnError(String file, String line, String message) throws IOException {
        write(file, "# comment\n" + line.replace("\\t", "\t") + "\n");
        assertThatThrownBy(() -> KnowledgeLoader.load(folder))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage(message);
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

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
