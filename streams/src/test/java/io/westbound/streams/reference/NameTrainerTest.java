package io.westbound.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.westbound.streams.intent.NameModel;
import io.westbound.streams.intent.NameTagger;
import io.westbound.streams.intent.NameTags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTrainerTest {
    private static final int TAGS = NameTags.COUNT;
    private static final NameTagger READER = NameModelFile.untrained(null);

    @TempDir
    private Path folder;

    @Test
    void learnsWhereNamesStandAndTellsTheSameTwice() throws IOException {
        List<NameGold.Sentence> seen = sentences("甲乙", "丙丁", "戊己", "庚辛", "壬癸", "子丑", "寅卯", "辰巳");
        NameModel model = new NameTrainer(READER).train(seen);
        NameScores unseen = NameScores.of(READER.with(model), sentences("午未", "申酉"));
        assertThat(unseen.recall()).isEqualTo(1);
        assertThat(unseen.precision()).isEqualTo(1);
        String file = NameModelFile.write(model);
        assertThat(NameModelFile.write(new NameTrainer(READER).train(seen))).isEqualTo(file);
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/names.tsv"), file);
        assertThat(NameModelFile.write(NameModelFile.load(folder))).isEqualTo(file);
    }

    private List<NameGold.Sentence> sentences(String... names) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            lines.add("{\"text\":\"消息称" + name + "董事长昨日到场，天气晴好\",\"label\":{\"company\":{\"" + name
                    + "\":[[3,4]]},\"position\":{\"董事长\":[[5,7]]}}}");
        }
        return NameGold.read(Files.write(folder.resolve("gold.jsonl"), lines), 1, 100);
    }

    @Test
    void sumsOverAllChainsAsCountingThemDoes() {
        double[][] scores = new double[3][TAGS];
        double[][] transitions = new double[TAGS][TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            for (int i = 0; i < 3; i++) {
                scores[i][tag] = Math.sin(7 * i + tag);
                transitions[i][tag] = Math.cos(5 * i + tag);
            }
        }
        double[] weightOfFirst = new double[TAGS];
        double total = 0;
        for (int chain = 0; chain < TAGS * TAGS * TAGS; chain++) {
            int[] tags = {chain % TAGS, chain / TAGS % TAGS, chain / TAGS / TAGS};
            double score = 0;
            boolean legal = NameTags.ends(tags[2]);
            for (int i = 0; i < 3; i++) {
                int previous = i == 0 ? 0 : tags[i - 1];
                legal &= NameTags.follows(previous, tags[i]);
                score += scores[i][tags[i]] + transitions[previous][tags[i]];
            }
            total += legal ? Math.exp(score) : 0;
            weightOfFirst[tags[0]] += legal ? Math.exp(score) : 0;
        }
        Lattice lattice = new Lattice(scores, transitions);
        for (int tag = 0; tag < TAGS; tag++) {
            assertThat(lattice.probability(0, tag)).isCloseTo(weightOfFirst[tag] / total, within(1e-9));
            double pairs = 0;
            for (int next = 0; next < TAGS; next++) {
                pairs += lattice.probability(1, tag, next);
            }
            assertThat(pairs).isCloseTo(lattice.probability(0, tag), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HERE 甲 乙\t1:2|'HERE 甲 乙' has not the values of its template",
                "NOWHERE 甲\t1:2|unknown template 'NOWHERE'",
                "HERE 甲\t1:much|weights must be tag:steps, not '1:much'",
                "HERE 甲\t1:|weights must be tag:steps, not '1:'",
                "HERE 甲\t12:1|no tag '12'",
                "HERE 甲\t12|weights must be tag:steps, not '12'",
                "caution\tmuch|caution must be a number, not 'much'"
            })
    void namesFileAndLineOfAnError(String line, String message) throws IOException {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/names.tsv"), "# comment\n" + line.replace("\\t", "\t") + "\n");
        assertThatThrownBy(() -> NameModelFile.load(folder))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("model/names.tsv:2: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|text is missing",
                "{\"text\":\"甲\",\"label\":{\"company\":{\"甲乙\":[[0,1]]}}}|span [0,1] is not in the text"
            })
    void namesTheLineThatIsNoLabelledSentence(String line, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"text\":\"甲\"}\n" + line + "\n");
        assertThatThrownBy(() -> NameGold.read(file, 1, 2))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageEndingWith("bad.jsonl:2: " + message);
        assertThat(NameGold.read(file, 1, 1)).hasSize(1);
    }
}
