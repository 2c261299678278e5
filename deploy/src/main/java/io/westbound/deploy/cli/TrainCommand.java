package io.westbound.deploy.cli;

import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.reference.Evaluation;
import io.westbound.streams.reference.GoldFile;
import io.westbound.streams.reference.KnowledgeLoader;
import io.westbound.streams.reference.ModelFile;
import io.westbound.streams.reference.Scores;
import io.westbound.streams.reference.Trained;
import io.westbound.streams.reference.Trainer;
import io.westbound.streams.reference.WordingFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the statistical model from labelled documents. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Train the models of confidence and wording; writes weights.tsv, wording.tsv and report.txt."
                + " 用标注数据训练置信度与措辞模型。",
        footerHeading = "%nExample:%n",
        footer = "  westbound train gold.jsonl more.jsonl --with streams/training --out my-knowledge/model")
public final class TrainCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "GOLD.jsonl", description = "labelled documents")
    private List<Path> gold = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "MORE",
            description =
                    "a file, or a folder of *.jsonl, of labelled documents that train too, with less weight, but are not scored; may be repeated")
    private List<Path> further = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "folder to write to", defaultValue = "model")
    private Path folder = Path.of("model");

    @Option(names = "--knowledge", paramLabel = "DIR", description = "folder of own knowledge files")
    private @Nullable Path knowledge;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<GoldFile.Item> items = new ArrayList<>();
        gold.forEach(file -> items.addAll(GoldFile.read(file)));
        List<GoldFile.Item> others = new ArrayList<>();
        further.forEach(file -> others.addAll(GoldFile.read(file)));
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(knowledge));
        Trainer trainer = new Trainer(Trainer.COST);
        Trained trained = trainer.train(engine, items, others, Trainer.THRESHOLD);
        Scores scores = new Scores(new Evaluation(engine).crossValidated(items, others, 5, trainer, Trainer.THRESHOLD));
        String report = "knowledge " + engine.knowledgeVersion() + ", " + items.size()
                + " labelled documents, five folds by company; "
                + others.size() + " further documents train\n"
                + trained.wording().size() + " n-grams of wording\n" + scores.report();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("weights.tsv"), ModelFile.write(trained.weights()));
        Files.writeString(folder.resolve("wording.tsv"), WordingFile.write(trained.wording()));
        Files.writeString(folder.resolve("report.txt"), report);
        PrintWriter out = Console.out(spec);
        out.print(report);
        out.println("written: " + folder.resolve("weights.tsv") + ", " + folder.resolve("wording.tsv") + ", "
                + folder.resolve("report.txt"));
        out.flush();
        return 0;
    }
}
