package io.westbound.streams.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tab separated word tables of page reading ({@code knowledge/article}). A file in the user's own folder
 * replaces the built-in one of the same name. {@code #} starts a comment line.
 */
public final class Tables {
    private static final String BUILT_IN = "/knowledge/article/";

    private final @Nullable Path folder;

    private Tables(@Nullable Path folder) {
        this.folder = folder;
    }

    public static Tables builtIn() {
        return new Tables(null);
    }

    /** Tables of {@code folder}, and the built-in ones where it has none. */
    public static Tables in(Path folder) {
        return new Tables(folder);
    }

    /**
     * Rows of one table.
     *
     * @throws IllegalArgumentException naming file and line when a row has not {@code columns} cells
     */
    public List<Row> read(String name, int columns) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(name, number, line, columns));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + name, e);
        }
    }

    private InputStream open(String name) throws IOException {
        if (folder != null && Files.isRegularFile(folder.resolve(name))) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream builtIn = Tables.class.getResourceAsStream(BUILT_IN + name);
        if (builtIn == null) {
            throw new IOException("no table " + BUILT_IN + name);
        }
        return builtIn;
    }

    private static Row row(String name, int number, String line, int columns) {
        Row row = new Row(name, number, List.of(line.split("\t", -1)));
        if (row.cells().size() != columns) {
            throw row.error(
                    "expected " + columns + " columns, found " + row.cells().size());
        }
        return row;
    }

    /**
     * One line of a table.
     *
     * @param line counted from 1
     */
    public record Row(String file, int line, List<String> cells) {
        public String cell(int column) {
            return cells.get(column);
        }

        /** The cell as a constant of {@code type}, written in any case. */
        public <E extends Enum<E>> E oneOf(int column, Class<E> type) {
            String name = cell(column).toUpperCase(Locale.ROOT);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            throw error("'" + cell(column) + "' is none of " + List.of(type.getEnumConstants()));
        }

        public IllegalArgumentException error(String message) {
            return new IllegalArgumentException(file + " line " + line + ": " + message);
        }
    }
}
