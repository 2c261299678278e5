package io.westbound.ingest.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads the samples of page families and the tables of what each must yield. */
final class Families {

    private static final int CELLS = 6;

    private Families() {}

    /**
     * One line of a table.
     *
     * @param kind {@code document} or {@code list} (the next page)
     * @param address absolute, or relative to the page
     * @param day day in China, {@code yyyy-mm-dd}; empty if the page gives none
     */
    record Row(String kind, String address, String title, String day, String filer, String code) {}

    static boolean exists(String sample) {
        return loader().getResource("families/" + sample) != null
                && loader().getResource("families/" + sample + ".expected") != null;
    }

    static byte[] page(String sample) {
        return bytes("families/" + sample);
    }

    /** The table beside a sample: a head line, then one row a line with cells between bars. */
    static List<Row> rows(String sample) {
        return text("families/" + sample + ".expected")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Families::row)
                .toList();
    }

    static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    /** Names of the source files in the folders by type, sorted. */
    static List<String> sourceFiles() {
        return below("sources/index.txt", Path::getParent, ".yml");
    }

    /** Names of all samples, sorted. */
    static List<String> samples() {
        return below("families/trs/list.html", file -> file.getParent().getParent(), ".expected").stream()
                .map(name -> name.substring(0, name.length() - ".expected".length()))
                .toList();
    }

    private static List<String> below(String anchor, UnaryOperator<Path> folderOf, String end) {
        URL url = Objects.requireNonNull(loader().getResource(anchor));
        try {
            Path folder = folderOf.apply(Path.of(url.toURI()));
            try (Stream<Path> walk = Files.walk(folder)) {
                return walk.filter(file -> file.toString().endsWith(end))
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(anchor + " is not in a folder", e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("expected " + CELLS + " cells: " + line);
        }
        return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = loader().getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static ClassLoader loader() {
        return Families.class.getClassLoader();
    }
}
