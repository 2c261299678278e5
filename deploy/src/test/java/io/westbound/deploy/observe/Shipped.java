package io.westbound.deploy.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files beside the code that are shipped and held against it: dashboards, rules, runbooks, compose. */
final class Shipped {

    /** Write the generated files anew instead of holding them against the code. */
    static final boolean UPDATE = Boolean.getBoolean("westbound.update");

    private Shipped() {}

    /** A path in the folder of the module, wherever the tests are started. */
    static Path path(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path module = here.endsWith("deploy") ? here : here.resolve("deploy");
        return module.resolve(name);
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a generated file; with -Dwestbound.update=true it is written first. */
    static String generated(String name, String content) {
        try {
            if (UPDATE) {
                Files.createDirectories(path(name).getParent());
                Files.writeString(path(name), content);
            }
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
