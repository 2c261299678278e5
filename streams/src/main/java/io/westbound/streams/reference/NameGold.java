package io.westbound.streams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads sentences with labelled names in the form of CLUENER2020: JSON lines {@code {"text": …, "label": {"company":
 * {"某某": [[0, 1]]}, "name": …}}}, both offsets inclusive.
 */
public final class NameGold {
    /** The label of firms; all others only help to tell what is no firm. */
    static final String FIRM = "company";

    private NameGold() {}

    /**
     * One name in a sentence.
     *
     * @param begin offset of the first character
     * @param end offset behind the last one
     */
    record Labelled(int begin, int end, boolean firm) {}

    /** A sentence and its names. */
    public record Sentence(String text, List<Labelled> names) {

        List<Labelled> firms() {
            return names.stream().filter(Labelled::firm).toList();
        }

        /** The firms' names as written, each once. */
        Set<String> firmNames() {
            return firms().stream()
                    .map(name -> text.substring(name.begin(), name.end()))
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Reads lines of a file.
     *
     * @param first first line, counted from 1
     * @param last last line; lines that the file does not have are none
     * @throws KnowledgeException naming file and line if a line is no labelled sentence
     */
    public static List<Sentence> read(Path file, int first, int last) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new KnowledgeException(file.toString(), "cannot be read as UTF-8 text", e);
        }
        List<Sentence> sentences = new ArrayList<>();
        for (int number = Math.max(1, first); number <= Math.min(last, lines.size()); number++) {
            try {
                sentences.add(sentence(VerdictJson.parse(lines.get(number - 1))));
            } catch (IllegalArgumentException e) {
                throw new KnowledgeException(file.toString(), number, String.valueOf(e.getMessage()));
            }
        }
        return sentences;
    }

    private static Sentence sentence(JsonNode node) {
        if (!node.hasNonNull("text")) {
            throw new IllegalArgumentException("text is missing");
        }
        String text = node.get("text").asText();
        List<Labelled> names = new ArrayList<>();
        node.path("label")
                .fields()
                .forEachRemaining(kind -> kind.getValue().forEach(spans -> {
                    for (JsonNode span : spans) {
                        int begin = span.path(0).asInt(-1);
                        int end = span.path(1).asInt(-1) + 1;
                        if (begin < 0 || end <= begin || end > text.length()) {
                            throw new IllegalArgumentException("span " + span + " is not in the text");
                        }
                        names.add(new Labelled(begin, end, kind.getKey().equals(FIRM)));
                    }
                }));
        return new Sentence(text, names);
    }
}
