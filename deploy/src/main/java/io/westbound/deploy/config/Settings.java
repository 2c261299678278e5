package io.westbound.deploy.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All settings in force. Precedence, from the weakest to the strongest:
 *
 * <ol>
 *   <li>{@code westbound-default.yml}, which also says which keys exist;
 *   <li>the user's file ({@code --config});
 *   <li>options of the command line.
 * </ol>
 *
 * <p>Immutable and thread-safe.
 */
public final class Settings {

    private static final String DEFAULTS = "/westbound-default.yml";

    /** Below this key users name entries of their own. */
    static final String CHANNELS = "deliver.channels";

    private final Map<String, Setting> settings;
    private final Map<String, String> environment;

    private Settings(Map<String, Setting> settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The defaults alone. */
    public static Settings defaults() {
        return new Settings(YamlFile.flatten(defaultFile(), "westbound-default.yml"), System.getenv());
    }

    /** The file of defaults, with its explanations. */
    public static String defaultFile() {
        try (InputStream in = Objects.requireNonNull(Settings.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The defaults with a user's file on top.
     *
     * @throws ConfigException if the file cannot be read, is not YAML, or holds a key that does not exist
     */
    public static Settings load(@Nullable Path file) {
        return load(file, System.getenv());
    }

    /** The same with an environment of the caller's, where {@code env:NAME} is looked up. */
    public static Settings load(@Nullable Path file, Map<String, String> environment) {
        Settings defaults = defaults();
        if (file == null) {
            return defaults;
        }
        String yaml;
        try {
            yaml = Files.readString(file);
        } catch (IOException e) {
            throw new ConfigException("the configuration file " + file + " cannot be read; check --config");
        }
        Map<String, Setting> merged = new LinkedHashMap<>(defaults.settings);
        YamlFile.flatten(yaml, file.toString()).forEach((key, setting) -> {
            if (key.startsWith(CHANNELS + ".")) {
                merged.put(key, setting);
            } else if (merged.replace(key, setting) == null) {
                throw new ConfigException(setting.place() + ": unknown key '" + key + "', expected one of "
                        + Suggestions.nearest(key, defaults.settings.keySet()));
            }
        });
        return new Settings(merged, environment);
    }

    /** The same settings with one value given on the command line; null leaves them as they are. */
    public Settings with(String key, @Nullable Object value, String option) {
        if (value == null) {
            return this;
        }
        Map<String, Setting> merged = new LinkedHashMap<>(settings);
        merged.put(key, new Setting(key, value.toString(), option));
        return new Settings(merged, environment);
    }

    /** The variables that {@code env:NAME} means. */
    Map<String, String> environment() {
        return environment;
    }

    /** The entries below a key under which users give names of their own: settings by name, then by key. */
    Map<String, Map<String, Setting>> entries(String section) {
        Map<String, Map<String, Setting>> entries = new LinkedHashMap<>();
        settings.forEach((key, setting) -> {
            if (key.startsWith(section + ".")) {
                String rest = key.substring(section.length() + 1);
                int dot = rest.indexOf('.');
                if (dot < 0) {
                    throw setting.expected("a mapping of kind, teams, url and secret");
                }
                entries.computeIfAbsent(rest.substring(0, dot), name -> new LinkedHashMap<>())
                        .put(rest.substring(dot + 1), setting);
            }
        });
        return entries;
    }

    /** The setting of a key that exists in the defaults. */
    public Setting get(String key) {
        return Objects.requireNonNull(settings.get(key), () -> key + " is missing in " + DEFAULTS);
    }
}
