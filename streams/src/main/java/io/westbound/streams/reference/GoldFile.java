package io.westbound.streams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.westbound.streams.intent.Document;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads labelled documents: JSON lines with {@code gold.verdict} and {@code gold.signals}. */
public final class GoldFile {
    private GoldFile() {}

    /**
     * One labelled document.
     *
     * @param source where the document came from
     * @param verdict intent, no, unclear or disputed
     * @param signals labelled signals, the leading one first
     */
    public record Item(Document document, String source, String verdict, List<Label> signals) {

        /** Whether the verdict counts in scores. */
        public boolean scored() {
            return verdict.equals("intent") || verdict.equals("no");
        }

        boolean intent() {
            return verdict.equals("intent");
        }

        /** The company that keeps a document in one fold: filer, else labelled firm, else the document itself. */
        String company() {
            if (document.filer() != null) {
                return document.filer().replaceFirst("\\(.*", "");
            }
            return signals.isEmpty() ? document.id() : signals.get(0).firm();
        }

        /** Which part of a cross-validation the document belongs to, by its company: 0 to {@code folds - 1}. */
        int fold(int folds) {
            int hash = company().hashCode() * 0x9E3779B1;
            return Math.floorMod(hash >>> 8, folds);
        }
    }

    /** One labelled signal; {@code stage} in lower case. */
    public record Label(
            String firm,
            String stage,
            @Nullable String origin,
            @Nullable String destination) {
        boolean live() {
            return !stage.equals("done") && !stage.equals("denial");
        }
    }

    /**
     * Reads a file, or all files of a folder that end in {@code .jsonl}, by name.
     *
     * @throws KnowledgeException naming file and line if a line is no labelled document, or the folder if it has no file
     */
    public static List<Item> read(Path source) {
        if (!Files.isDirectory(source)) {
            return lines(source);
        }
        List<Item> items = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(source, "*.jsonl")) {
            StreamSupport.stream(files.spliterator(), false).sorted().forEach(file -> items.addAll(lines(file)));
        } catch (IOException e) {
            throw new KnowledgeException(source.toString(), "cannot be read", e);
        }
        if (items.isEmpty()) {
            throw new KnowledgeException(source.toString(), "has no file *.jsonl with a labelled document");
        }
        return items;
    }

    private static List<Item> lines(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new KnowledgeException(file.toString(), "cannot be read as UTF-8 text", e);
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                items.add(item(file, i + 1, lines.get(i)));
            }
        }
        return items;
    }

    private static Item item(Path file, int number, String line) {
        try {
            JsonNode node = VerdictJson.parse(line);
            JsonNode gold = node.path("gold");
            if (!gold.hasNonNull("verdict")) {
                throw new IllegalArgumentException("gold.verdict is missing");
            }
            List<Label> labels = new ArrayList<>();
            gold.path("signals").forEach(signal -> labels.add(label(signal)));
            String source = node.hasNonNull("source")
                    ? node.get("source").asText()
                    : gold.path("source").asText("");
            return new Item(
                    VerdictJson.document(line), source, gold.get("verdict").asText(), labels);
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(file.toString(), number, String.valueOf(e.getMessage()));
        }
    }

    private static Label label(JsonNode signal) {
        return new Label(
                signal.path("firm").asText(""),
                signal.path("signal").asText(""),
                signal.hasNonNull("origin") ? signal.get("origin").asText() : null,
                signal.hasNonNull("destination") ? signal.get("destination").asText() : null);
    }
}
