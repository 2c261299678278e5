package io.westbound.deploy.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a YAML file of nested mappings into dotted keys, each with its line. */
final class YamlFile {

    private YamlFile() {}

    /**
     * Flattens a document; an empty one yields no keys.
     *
     * @throws ConfigException if it is not YAML, or a value is neither a mapping nor a scalar
     */
    static Map<String, Setting> flatten(String yaml, String file) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        Map<String, Setting> flat = new LinkedHashMap<>();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            root.ifPresent(node -> collect("", node, file, flat));
        } catch (MarkedYamlEngineException e) {
            throw new ConfigException(file + ":"
                    + e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1) + ": not YAML: " + e.getProblem());
        }
        return flat;
    }

    private static void collect(String key, Node node, String file, Map<String, Setting> flat) {
        String place =
                file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        if (node instanceof ScalarNode scalar) {
            if (key.isEmpty()) {
                throw new ConfigException(place + ": expected 'key: value' lines");
            }
            flat.put(key, new Setting(key, scalar.getValue(), place));
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = ((ScalarNode) tuple.getKeyNode()).getValue();
                collect(key.isEmpty() ? name : key + "." + name, tuple.getValueNode(), file, flat);
            }
        } else {
            throw new ConfigException(place + ": " + key + " is a list, expected a single value");
        }
    }
}
