package io.westbound.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that remembers lines: every key is taken once, bad values are collected as problems, and what nobody
 * took is an unknown key. Not thread-safe.
 */
final class YamlMap {

    private record Entry(int line, Node value) {}

    private final String file;
    private final int line;
    private final String path;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<SourceProblem> problems;

    private YamlMap(String file, String path, int line, List<SourceProblem> problems) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.problems = problems;
    }

    /** Reads a document; a syntax error or a root that is no mapping is a problem and leaves the map empty. */
    static YamlMap parse(String file, String yaml, List<SourceProblem> problems) {
        YamlMap map = new YamlMap(file, "", 1, problems);
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowDuplicateKeys(false)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                map.fill(mapping);
            } else {
                map.problem(1, "expected keys and values");
            }
        } catch (MarkedYamlEngineException e) {
            map.problem(e.getProblemMark().map(Mark::getLine).orElse(0) + 1, String.valueOf(e.getProblem()));
        }
        return map;
    }

    private void fill(MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            int at = lineOf(tuple.getKeyNode());
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (entries.put(key, new Entry(at, tuple.getValueNode())) != null) {
                problem(at, "key " + path + key + " is given twice");
            }
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    void problem(int at, String message) {
        problems.add(new SourceProblem(file, at, message));
    }

    /** Line of a key, or of the mapping if it is absent. */
    int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? line : entry.line;
    }

    boolean has(String key) {
        return take(key) != null;
    }

    /** A scalar converted; the default if it is absent or, with a problem noted, if the conversion refuses it. */
    <T> T get(String key, T otherwise, String expected, Function<String, ? extends T> convert) {
        T value = find(key, expected, convert);
        return value == null ? otherwise : value;
    }

    /** A scalar converted; null if it is absent or, with a problem noted, if the conversion refuses it. */
    <T> @Nullable T find(String key, String expected, Function<String, ? extends T> convert) {
        String text = text(key, null);
        if (text == null) {
            return null;
        }
        try {
            return convert.apply(text);
        } catch (RuntimeException e) {
            problem(line(key), path + key + ": '" + text + "' is not " + expected);
            return null;
        }
    }

    /** A scalar that must be there. */
    String required(String key, String expected) {
        String text = text(key, null);
        if (text == null || text.isBlank()) {
            problem(line(key), path + key + " is missing: expected " + expected);
            return "";
        }
        return text;
    }

    /** A scalar as it stands. */
    @Nullable
    String text(String key, @Nullable String otherwise) {
        Entry entry = take(key);
        if (entry == null) {
            return otherwise;
        }
        if (entry.value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(entry.line, path + key + ": expected a single value");
        return otherwise;
    }

    /** Scalars of a list, or one scalar as a list of one. */
    List<String> texts(String key) {
        Entry entry = take(key);
        List<String> values = new ArrayList<>();
        if (entry != null && entry.value instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    values.add(scalar.getValue());
                } else {
                    problem(lineOf(item), path + key + ": expected a list of single values");
                }
            }
        } else if (entry != null && entry.value instanceof ScalarNode scalar) {
            values.add(scalar.getValue());
        }
        return List.copyOf(values);
    }

    /** A nested mapping; empty if it is absent. */
    YamlMap map(String key) {
        Entry entry = take(key);
        YamlMap nested = new YamlMap(file, path + key + ".", entry == null ? line : entry.line, problems);
        if (entry != null && entry.value instanceof MappingNode mapping) {
            nested.fill(mapping);
        } else if (entry != null) {
            problem(entry.line, path + key + ": expected keys and values");
        }
        return nested;
    }

    /** All entries as scalars, for mappings with free keys. */
    Map<String, String> all() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : List.copyOf(entries.keySet())) {
            String value = text(key, null);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    /** Notes every key that nobody asked for. */
    void end() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                problem(entry.line, "unknown key " + path + key + "; known here: " + String.join(", ", known));
            }
        });
    }

    private @Nullable Entry take(String key) {
        if (!known.contains(key)) {
            known.add(key);
        }
        return entries.get(key);
    }
}
