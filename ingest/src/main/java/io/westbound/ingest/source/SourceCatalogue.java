package io.westbound.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * All sources of a folder and its sub-folders: one {@code .yml} or {@code .yaml} file each. A file with a problem yields
 * no source; the others are not touched by it. Immutable: reading again gives a new catalogue.
 *
 * @param files source files by source id, in the order of their paths
 * @param problems what is wrong, in the order of paths and lines
 */
public record SourceCatalogue(Map<String, SourceFile> files, List<SourceProblem> problems) {

    /**
     * A source with the file it came from.
     *
     * @param file name relative to the folder
     * @param yaml text of the file
     */
    public record SourceFile(Source source, String file, String yaml) {}

    /** Reads a folder. An unreadable folder raises {@link UncheckedIOException}. */
    public static SourceCatalogue read(Path folder) {
        List<SourceProblem> problems = new ArrayList<>();
        return of(texts(folder, problems), problems, SourceReader::read);
    }

    /** Texts of the files of a folder by name, in the order of their paths. */
    static Map<String, String> texts(Path folder, List<SourceProblem> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(SourceCatalogue::isSource).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                try {
                    texts.put(name, Files.readString(file));
                } catch (MalformedInputException e) {
                    problems.add(new SourceProblem(name, 0, "is not UTF-8"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("sources folder " + folder + " cannot be read", e);
        }
        return texts;
    }

    /** The catalogue that ships with this build, as {@code sources/index.txt} lists it. */
    public static SourceCatalogue bundled() {
        Map<String, String> texts = new LinkedHashMap<>();
        Bundled.text("sources/index.txt").lines().forEach(file -> texts.put(file, Bundled.text("sources/" + file)));
        return of(texts, new ArrayList<>(), SourceReader::read);
    }

    static SourceCatalogue of(
            Map<String, String> texts,
            List<SourceProblem> problems,
            BiFunction<String, String, SourceReader.Result> reader) {
        Map<String, SourceFile> files = new LinkedHashMap<>();
        texts.forEach((name, yaml) -> {
            SourceReader.Result result = reader.apply(name, yaml);
            problems.addAll(result.problems());
            Source source = result.source();
            SourceFile former =
                    source == null ? null : files.putIfAbsent(source.id(), new SourceFile(source, name, yaml));
            if (former != null) {
                problems.add(new SourceProblem(name, 0, "id is used by " + former.file() + " already"));
            }
        });
        return new SourceCatalogue(files, List.copyOf(problems));
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yml") || name.endsWith(".yaml")) && !name.startsWith(".");
    }
}
