package io.westbound.deploy.cli;

import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Judgement;
import io.westbound.streams.reference.Explanation;
import io.westbound.streams.reference.KnowledgeLoader;
import io.westbound.streams.reference.Palette;
import io.westbound.streams.reference.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges documents, one JSON object a line, without Kafka. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Judge documents: who moves, from where, to where. 判断文档中的企业迁移意向。",
            "In: JSON Lines {\"id\",\"title\",\"text\"?,\"publisher\"?,\"published\"?,\"company\"?}, UTF-8 or GB18030;"
                    + " out: one verdict a line."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all lines judged",
            "1:the knowledge or the input cannot be read",
            "2:some lines were malformed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  westbound judge news.jsonl > verdicts.jsonl",
            "  cat news.jsonl | westbound judge - --explain",
            "  westbound judge news.jsonl --explain --color=always | less -R"
        })
public final class JudgeCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE|-",
            description = "JSON Lines; - is standard input",
            defaultValue = "-")
    private String input = "-";

    @Option(
            names = "--explain",
            description = "print a readable card with highlighted words and the rules instead of JSON")
    private boolean explain;

    @Option(
            names = "--color",
            paramLabel = "always|auto|never",
            description = {
                "colour the card: firm, act, places and mood each in its own; auto: on a terminal, unless NO_COLOR is set"
            },
            defaultValue = "auto")
    private Colour colour = Colour.AUTO;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "folder of own knowledge files, which go before the bundled ones")
    private @Nullable Path knowledge;

    @Spec
    private @Nullable CommandSpec spec;

    private Palette palette = Palette.PLAIN;

    @Override
    public Integer call() throws IOException {
        palette = colour.on() ? Palette.COLOUR : Palette.PLAIN;
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(knowledge));
        PrintWriter out = Console.out(spec);
        boolean clean = true;
        try (DocumentLines lines = open()) {
            while (lines.next()) {
                clean &= judge(engine, lines, out);
            }
            if (lines.chinese()) {
                Console.err(spec).println("westbound: " + input + ": lines that are not UTF-8 were read as GB18030");
            }
        }
        out.flush();
        return clean ? 0 : 2;
    }

    private DocumentLines open() throws IOException {
        return new DocumentLines(input.equals("-") ? System.in : Files.newInputStream(Path.of(input)));
    }

    private boolean judge(IntentEngine engine, DocumentLines lines, PrintWriter out) {
        String line = lines.text();
        if (line == null) {
            out.println(VerdictJson.error(null, lines.number(), "neither UTF-8 nor GB18030 text"));
            return false;
        }
        return line.isBlank() || judge(engine, line, lines.number(), out);
    }

    private boolean judge(IntentEngine engine, String line, long number, PrintWriter out) {
        Document document;
        try {
            document = VerdictJson.document(line);
        } catch (IllegalArgumentException e) {
            out.println(VerdictJson.error(VerdictJson.idOf(line), number, String.valueOf(e.getMessage())));
            return false;
        }
        Judgement judgement = engine.judge(document, explain);
        out.println(
                explain
                        ? Explanation.card(document, judgement, palette)
                        : VerdictJson.verdict(document.id(), judgement));
        return true;
    }
}
