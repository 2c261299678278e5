package io.westbound.deploy.observe;

import io.westbound.deploy.observe.PanelFile.Node;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The rules as Prometheus reads them. */
final class RuleFile {

    private RuleFile() {}

    record Rule(String alert, String record, String expr, String duration, String severity, String runbook) {}

    static List<Rule> rules() {
        return yaml("prometheus/rules.yml").list("groups").stream()
                .flatMap(group -> group.list("rules").stream())
                .map(rule -> new Rule(
                        rule.text("alert"),
                        rule.text("record"),
                        rule.text("expr"),
                        rule.text("for"),
                        Node.of(rule.map("labels")).text("severity"),
                        Node.of(rule.map("annotations")).text("runbook_url")))
                .toList();
    }

    static List<Rule> alerts() {
        return rules().stream().filter(rule -> !rule.alert().isEmpty()).toList();
    }

    static Node yaml(String file) {
        return Node.of(new Load(LoadSettings.builder().build()).loadFromString(Shipped.text(file)));
    }
}
