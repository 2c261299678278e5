package io.westbound.deploy.observe;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A dashboard in the short form that people edit. */
record PanelFile(String name, String uid, String title, String description, List<Variable> variables, List<Row> rows) {

    record Variable(String name, String label, String query) {}

    record Row(String title, List<Panel> panels) {}

    record Panel(
            String title,
            String kind,
            int width,
            String unit,
            String description,
            String runbook,
            Map<String, Object> thresholds,
            String empty,
            List<Query> queries) {}

    record Query(String expr, String legend) {}

    /** Every panel, without its row. */
    List<Panel> panels() {
        return rows.stream().flatMap(row -> row.panels().stream()).toList();
    }

    static List<PanelFile> all() {
        return Shipped.files("grafana/panels", ".yml").stream()
                .map(PanelFile::read)
                .toList();
    }

    private static PanelFile read(Path file) {
        String name = file.getFileName().toString().replace(".yml", "");
        Node node = Node.of(new Load(LoadSettings.builder().build())
                .loadFromString(Shipped.text("grafana/panels/" + name + ".yml")));
        return new PanelFile(
                name,
                node.text("uid"),
                node.text("title"),
                node.text("description"),
                node.list("variables").stream()
                        .map(v -> new Variable(v.text("name"), v.text("label"), v.text("query")))
                        .toList(),
                node.list("rows").stream().map(PanelFile::row).toList());
    }

    private static Row row(Node node) {
        return new Row(
                node.text("title"),
                node.list("panels").stream().map(PanelFile::panel).toList());
    }

    private static Panel panel(Node node) {
        return new Panel(
                node.text("title"),
                node.text("kind"),
                Integer.parseInt(node.text("width")),
                node.text("unit").isEmpty() ? "short" : node.text("unit"),
                node.text("description"),
                node.text("runbook"),
                node.map("thresholds"),
                node.text("empty"),
                node.list("queries").stream()
                        .map(query -> new Query(query.text("expr"), query.text("legend")))
                        .toList());
    }

    /** A mapping of a YAML file; what is absent reads as empty. */
    record Node(Map<String, Object> values) {

        @SuppressWarnings("unchecked")
        static Node of(Object value) {
            return new Node((Map<String, Object>) value);
        }

        String text(String key) {
            return String.valueOf(values.getOrDefault(key, ""));
        }

        Map<String, Object> map(String key) {
            return values.containsKey(key) ? of(values.get(key)).values() : new LinkedHashMap<>();
        }

        List<Node> list(String key) {
            return ((List<?>) values.getOrDefault(key, List.of()))
                    .stream().map(Node::of).toList();
        }
    }
}
