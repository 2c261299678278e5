package io.westbound.deploy.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The headings and words of project files, Chinese and English; from {@code library/*.tsv}. Immutable. */
final class Headings {

    /**
     * A column of a file.
     *
     * @param field what it gives
     * @param factor by which a number is to be multiplied
     */
    record Column(String field, double factor) {}

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();

    Headings() {
        for (String[] row : rows("headings.tsv")) {
            columns.put(plain(row[1]), new Column(row[0], Double.parseDouble(row[2])));
        }
        for (String[] row : rows("statuses.tsv")) {
            statuses.put(plain(row[1]), row[0]);
        }
    }

    Optional<Column> column(String heading) {
        return Optional.ofNullable(columns.get(plain(heading)));
    }

    Optional<String> status(String word) {
        return Optional.ofNullable(statuses.get(plain(word)));
    }

    /** Words for a status, for a complaint. */
    List<String> statusWords() {
        return List.copyOf(statuses.keySet());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u3000()（）\ufeff_·*]", "").toLowerCase(Locale.ROOT);
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Headings.class.getResourceAsStream("/library/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks library/" + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
