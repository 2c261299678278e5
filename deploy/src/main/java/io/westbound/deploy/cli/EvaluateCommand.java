package io.westbound.deploy.cli;

import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.reference.Evaluation;
import io.westbound.streams.reference.GoldFile;
import io.westbound.streams.reference.KnowledgeException;
import io.westbound.streams.reference.KnowledgeLoader;
import io.westbound.streams.reference.Scores;
import io.westbound.streams.reference.Trainer;
import io.westbound.streams.reference.VerdictDiff;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the engine on labelled documents. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measure precision, recall, F1, attributes and calibration on labelled documents. 用标注数据评估。",
            "In: JSON Lines as for judge, each with gold.verdict and gold.signals."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  westbound evaluate gold.jsonl --folds 5",
            "  westbound evaluate gold.jsonl --folds 5 --with streams/training",
            "  westbound evaluate gold.jsonl --diff ../my-knowledge   # what would another knowledge folder change?"
        })
public final class EvaluateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "GOLD.jsonl", description = "labelled documents")
    private Path gold = Path.of("");

    @Option(
            names = "--folds",
            description = "train on the other folds, by company; 0 judges with the model as it is",
            defaultValue = "0")
    private int folds;

    @Option(
            names = "--with",
            paramLabel = "MORE",
            description =
                    "a file, or a folder of *.jsonl, of labelled documents that train in every fold too, but are not scored; may be repeated")
    private List<Path> further = new ArrayList<>();

    @Option(names = "--knowledge", paramLabel = "DIR", description = "folder of own knowledge files")
    private @Nullable Path knowledge;

    @Option(names = "--diff", paramLabel = "OTHER", description = "another knowledge folder to compare with")
    private @Nullable Path other;

    @Option(names = "--confusions", description = "list the titles that are judged wrongly")
    private boolean confusions;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Console.out(spec);
        if (folds < 0 || folds == 1) {
            throw new ParameterException(spec.commandLine(), "--folds must be 0 or at least 2, not " + folds);
        }
        List<GoldFile.Item> items = items(gold);
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(knowledge));
        List<Evaluation.Verdict> verdicts = judge(engine, items);
        Scores scores = new Scores(verdicts);
        out.println("knowledge " + engine.knowledgeVersion());
        out.print(scores.report());
        if (confusions) {
            scores.confusions().forEach(out::println);
        }
        if (other != null) {
            IntentEngine second = new IntentEngine(KnowledgeLoader.load(other));
            List<Evaluation.Verdict> changed = judge(second, items);
            out.println("knowledge " + second.knowledgeVersion());
            out.print(new Scores(changed).report());
            out.print(VerdictDiff.between(verdicts, changed));
        }
        out.flush();
        return 0;
    }

    /** The labelled documents of a file, at least one. */
    static List<GoldFile.Item> items(Path gold) {
        List<GoldFile.Item> items = GoldFile.read(gold);
        if (items.isEmpty()) {
            throw new KnowledgeException(gold.toString(), 1, "has no labelled document");
        }
        return items;
    }

    private List<Evaluation.Verdict> judge(IntentEngine engine, List<GoldFile.Item> items) {
        Evaluation evaluation = new Evaluation(engine);
        List<GoldFile.Item> others = new ArrayList<>();
        further.forEach(file -> others.addAll(GoldFile.read(file)));
        return folds < 2
                ? evaluation.asIs(items)
                : evaluation.crossValidated(items, others, folds, new Trainer(Trainer.COST), Trainer.THRESHOLD);
    }
}
