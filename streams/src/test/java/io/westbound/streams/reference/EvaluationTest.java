package io.westbound.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.streams.intent.IntentEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private final IntentEngine engine = new IntentEngine(KnowledgeLoader.load(null));

    @TempDir
    private Path folder;

    @Test
    void trainsAndTestsOnDifferentCompanies() throws IOException {
        List<GoldFile.Item> items = GoldFile.read(gold());
        Evaluation evaluation = new Evaluation(engine);
        Trainer trainer = new Trainer(Trainer.COST);
        Scores scores = new Scores(evaluation.crossValidated(items, List.of(), 5, trainer, Trainer.THRESHOLD));
        assertThat(scores.f1()).isGreaterThan(0.9);
        assertThat(scores.calibrationError()).isBetween(0.0, 0.5);
        assertThat(scores.report()).contains("ALL", "Brier", "calibration error");
        Trained once = trainer.train(engine, items, List.of(), 0.5);
        Trained again = trainer.train(engine, items, List.of(), 0.5);
        assertThat(again.weights()).isEqualTo(once.weights());
        assertThat(WordingFile.write(again.wording())).isEqualTo(WordingFile.write(once.wording()));
    }

    @Test
    void writesAModelThatReadsBackTheSame() throws IOException {
        Trained trained = new Trainer(Trainer.COST).train(engine, GoldFile.read(gold()), List.of(), 0.5);
        String file = ModelFile.write(trained.weights());
        Set<String> rules = KnowledgeLoader.load(null).rules().keySet();
        assertThat(ModelFile.write(ModelFile.read(Table.parse("weights.tsv", file), rules)))
                .isEqualTo(file);
        String wording = WordingFile.write(trained.wording());
        assertThat(WordingFile.write(WordingFile.read(Table.parse("wording.tsv", wording))))
                .isEqualTo(wording);
    }

    @Test
    void aFurtherDocumentCountsLessThanALabelledOne() throws IOException {
        List<GoldFile.Item> items = GoldFile.read(gold());
        List<GoldFile.Item> half = items.subList(0, items.size() / 2);
        List<GoldFile.Item> rest = items.subList(items.size() / 2, items.size());
        Trainer trainer = new Trainer(Trainer.COST);
        Trained less = trainer.train(engine, half, rest, 0.5);
        Trained full = trainer.train(engine, items, List.of(), 0.5);
        assertThat(less.weights().values().get("trap-office"))
                .isGreaterThan(full.weights().values().get("trap-office"));
    }

    @Test
    void namesTheLineOfAMalformedLabel() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"title\":\"a\"}\n");
        assertThatThrownBy(() -> GoldFile.read(file)).hasMessageEndingWith("bad.jsonl:1: gold.verdict is missing");
    }

    @Test
    void readsAFolderByTheNamesOfItsFiles() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        assertThatThrownBy(() -> GoldFile.read(texts))
                .hasMessageEndingWith("texts: has no file *.jsonl with a labelled document");
        String row = "{\"id\":\"%s\",\"title\":\"a\",\"gold\":{\"verdict\":\"no\"}}\n";
        Files.writeString(texts.resolve("b.jsonl"), row.formatted("second"));
        Files.writeString(texts.resolve("a.jsonl"), row.formatted("first"));
        Files.writeString(texts.resolve("README.md"), "no document\n");
        assertThat(GoldFile.read(texts))
                .extracting(item -> item.document().id())
                .containsExactly("first", "second");
    }

    private Path gold() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add("{\"id\":\"y" + i + "\",\"source\":\"s\",\"title\":\"关于签订搬迁补偿协议的公告\",\"company\":\"甲" + i
                    + "\",\"gold\":{\"verdict\":\"intent\",\"signals\":[{\"firm\":\"甲" + i
                    + "\",\"signal\":\"pressure\"}]}}");
            lines.add("{\"id\":\"n" + i + "\",\"source\":\"s\",\"title\":\"关于办公地址搬迁的公告\",\"company\":\"乙" + i
                    + "\",\"gold\":{\"verdict\":\"no\",\"signals\":[]}}");
        }
        return Files.write(folder.resolve("gold.jsonl"), lines);
    }
}
