package io.westbound.deploy.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A value that must not reach a log, a complaint or a dead letter: it shows itself as three stars. Immutable.
 *
 * <p>A setting names it as it is, as {@code env:NAME} (a variable of the environment) or as {@code file:PATH} (the first
 * line of a file, such as a secret that a container is given).
 */
public final class Secret {

    private static final String ENV = "env:";
    private static final String FILE = "file:";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** A secret that is known already. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /**
     * Looks up what a setting names.
     *
     * @param environment the environment of the process
     * @throws ConfigException if the variable or file does not exist; the message names it, never its value
     */
    static Secret read(Setting setting, Map<String, String> environment) {
        String named = setting.text().strip();
        if (named.startsWith(ENV)) {
            String value = environment.get(named.substring(ENV.length()));
            if (value == null) {
                throw setting.expected("a variable that is set in the environment; set it empty to leave this out");
            }
            return new Secret(value.strip());
        }
        return named.startsWith(FILE) ? fromFile(setting, named.substring(FILE.length())) : new Secret(named);
    }

    private static Secret fromFile(Setting setting, String path) {
        try {
            return new Secret(Files.readString(Path.of(path))
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip());
        } catch (IOException | InvalidPathException e) {
            throw setting.expected("a file that can be read");
        }
    }

    /** The value itself, for the one place that needs it. */
    public String reveal() {
        return value;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Three stars, whatever the value. */
    @Override
    public String toString() {
        return "***";
    }
}
