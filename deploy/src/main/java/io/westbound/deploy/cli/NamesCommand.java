package io.westbound.deploy.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.westbound.streams.intent.NameModel;
import io.westbound.streams.intent.NameTagger;
import io.westbound.streams.reference.NameGold;
import io.westbound.streams.reference.NameModelFile;
import io.westbound.streams.reference.NameScores;
import io.westbound.streams.reference.NameTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds company names in general text, measures that, and trains the model for it. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        header = "企业名称识别。 Finds company names in general text, one text a line.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  westbound names find news.txt",
            "  westbound names evaluate labelled.jsonl --rows 9401-10748",
            "  westbound names train labelled.jsonl --rows 1-9400 --out my-knowledge/model"
        })
public final class NamesCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description = "Prints for each line its names as JSON: text, offset of the first character, offset behind.")
    int find(
            @Parameters(paramLabel = "FILE", description = "UTF-8 text") Path file,
            @Option(names = "--knowledge", paramLabel = "DIR", description = "folder of own knowledge files") @Nullable
                    Path knowledge)
            throws IOException {
        NameTagger tagger = NameModelFile.tagger(knowledge);
        PrintWriter out = Console.out(spec);
        for (String line : Files.readAllLines(file)) {
            out.println(JSON.writeValueAsString(tagger.names(line).stream()
                    .map(name -> List.of(name.text(), name.start(), name.end()))
                    .toList()));
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "evaluate",
            mixinStandardHelpOptions = true,
            description =
                    "Precision, recall and F1 of exact spans on labelled sentences (CLUENER's form, label company).")
    int evaluate(
            @Parameters(paramLabel = "LABELLED.jsonl", description = "labelled sentences") Path file,
            @Option(names = "--rows", paramLabel = "FROM-TO", description = "lines to use, from 1") @Nullable
                    String rows,
            @Option(names = "--knowledge", paramLabel = "DIR", description = "folder of own knowledge files") @Nullable
                    Path knowledge) {
        PrintWriter out = Console.out(spec);
        out.println(NameScores.of(NameModelFile.tagger(knowledge), read(file, rows)));
        out.flush();
        return 0;
    }

    @Command(
            name = "train",
            mixinStandardHelpOptions = true,
            description = "Trains the model on labelled sentences; writes names.tsv. The sentences stay with you.")
    int train(
            @Parameters(paramLabel = "LABELLED.jsonl", description = "labelled sentences") Path file,
            @Option(names = "--rows", paramLabel = "FROM-TO", description = "lines to use, from 1") @Nullable
                    String rows,
            @Option(names = "--out", paramLabel = "DIR", description = "folder to write to", defaultValue = "model")
                    Path folder,
            @Option(names = "--knowledge", paramLabel = "DIR", description = "folder of own knowledge files") @Nullable
                    Path knowledge)
            throws IOException {
        NameTagger tagger = NameModelFile.untrained(knowledge);
        List<NameGold.Sentence> sentences = read(file, rows);
        NameModel model = new NameTrainer(tagger).train(sentences);
        Files.createDirectories(folder);
        Path written = folder.resolve("names.tsv");
        Files.writeString(written, NameModelFile.write(model));
        PrintWriter out = Console.out(spec);
        out.println("on its own " + sentences.size() + " sentences: " + NameScores.of(tagger.with(model), sentences));
        out.println("written: " + written);
        out.flush();
        return 0;
    }

    private List<NameGold.Sentence> read(Path file, @Nullable String rows) {
        if (rows == null) {
            return NameGold.read(file, 1, Integer.MAX_VALUE);
        }
        if (!rows.matches("\\d{1,9}-\\d{1,9}")) {
            throw new ParameterException(
                    spec.commandLine(), "--rows must be FROM-TO, such as 1-9400, not '" + rows + "'");
        }
        String[] ends = rows.split("-");
        return NameGold.read(file, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
}
