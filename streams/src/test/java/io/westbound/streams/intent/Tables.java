package io.westbound.streams.intent;

import io.westbound.streams.reference.KnowledgeLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Test tables and the one engine that all of them ask. */
final class Tables {
    static final IntentEngine ENGINE = new IntentEngine(KnowledgeLoader.load(null));

    private Tables() {}

    /** Rows of a tab-separated test table, comments left out. */
    static Stream<String[]> rows(String name) {
        try (InputStream stream = Objects.requireNonNull(Tables.class.getResourceAsStream("/intent/" + name), name)) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(String filer, String title, String text) {
        Document document = Document.of(title, text);
        return filer.isEmpty() ? document : document.filedBy(filer);
    }
}
