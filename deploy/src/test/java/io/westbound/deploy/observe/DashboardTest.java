package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of Grafana's dashboard-linter, by its names: template-datasource-rule, template-job-rule,
 * template-instance-rule, template-label-promql-rule, template-on-time-change-reload-rule, uneditable-dashboard,
 * panel-datasource-rule, panel-title-description-rule, panel-units-rule, panel-no-targets-rule, target-rate-interval-rule,
 * target-job-rule, target-instance-rule, target-counter-agg-rule. For target-promql-rule {@link DashboardIT} puts every query
 * to a real Prometheus; the rules on LogQL have nothing to look at. {@link SchemaTest} holds the files against Grafana's
 * schema.
 */
class DashboardTest {

    private static final Set<String> KINDS = Set.of("row", "stat", "timeseries", "bargauge", "table");
    private static final Set<String> UNITS =
            Set.of("short", "s", "ms", "d", "bytes", "Bps", "cps", "reqps", "percentunit");
    private static final Set<String> COLOURS = Set.of("red", "orange", "green", "blue");

    @TestFactory
    Stream<DynamicTest> jsonIsUpToDate() {
        return PanelFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    String json = DashboardWriter.json(file);
                    assertThat(Shipped.generated("grafana/dashboards/" + file.name() + ".json", json))
                            .as("write it with -Dtest=DashboardTest -Dwestbound.update=true")
                            .isEqualTo(json);
                }));
    }

    @TestFactory
    Stream<DynamicTest> dashboardsPassTheLinter() {
        return dashboards()
                .map(json -> DynamicTest.dynamicTest(json.get("uid").asText(), () -> {
                    assertThat(json.get("editable").asBoolean())
                            .as("uneditable-dashboard")
                            .isFalse();
                    assertThat(json.get("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
                    assertThat(json.get("title").asText()).matches("西迁 · .+ \\| .+");
                    variables(json);
                    json.get("panels").forEach(DashboardTest::panel);
                    assertThat(grid(json)).as("panels that lie on each other").isEmpty();
                }));
    }

    @Test
    void dashboardsAreDistinct() {
        assertThat(dashboards().map(json -> json.get("uid").asText()))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    private static void variables(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.at("/templating/list").forEach(variable -> {
            names.add(variable.get("name").asText());
            assertThat(variable.get("label").asText()).isNotBlank();
            if (variable.get("type").asText().equals("query")) {
                assertThat(variable.get("refresh").asInt())
                        .as("template-on-time-change-reload-rule")
                        .isEqualTo(2);
                assertThat(variable.at("/query/query").asText())
                        .as("template-label-promql-rule")
                        .matches("label_values\\(westbound_[a-z_]+(\\{job=~\"\\$job\"})?, [a-z]+\\)");
                assertThat(variable.get("multi").asBoolean()).isTrue();
                assertThat(variable.get("allValue").asText()).isEqualTo(".+");
                assertThat(variable.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            }
        });
        assertThat(names)
                .as("template-datasource-rule, template-job-rule, template-instance-rule")
                .startsWith("datasource", "job", "instance");
        assertThat(names).doesNotHaveDuplicates();
    }

    private static void panel(JsonNode panel) {
        String title = panel.get("title").asText();
        assertThat(KINDS).contains(panel.get("type").asText());
        assertThat(title).as("Chinese and English").matches(".*\\p{IsHan}.* \\| [\\p{ASCII}]+");
        if (panel.get("type").asText().equals("row")) {
            return;
        }
        assertThat(panel.get("description").asText())
                .as("panel-title-description-rule: " + title)
                .matches(".*\\p{IsHan}.*[a-zA-Z].*");
        assertThat(panel.at("/datasource/uid").asText())
                .as("panel-datasource-rule")
                .isEqualTo("${datasource}");
        assertThat(UNITS)
                .as("panel-units-rule")
                .contains(panel.at("/fieldConfig/defaults/unit").asText());
        thresholds(panel);
        assertThat(panel.get("targets")).as("panel-no-targets-rule").isNotEmpty();
        panel.get("targets").forEach(target -> target(title, target));
        panel.get("links").forEach(link -> {
            String page = link.get("url").asText().replace(DashboardWriter.RUNBOOKS, "");
            assertThat(Shipped.path("docs/runbooks/" + page + ".md")).exists();
        });
    }

    private static void thresholds(JsonNode panel) {
        JsonNode steps = panel.at("/fieldConfig/defaults/thresholds/steps");
        assertThat(steps).isNotEmpty();
        assertThat(steps.get(0).get("value").isNull())
                .as("the first step has no bound")
                .isTrue();
        double last = Double.NEGATIVE_INFINITY;
        for (JsonNode step : steps) {
            assertThat(COLOURS).contains(step.get("color").asText());
            double value = step.get("value").isNull() ? last : step.get("value").asDouble();
            assertThat(value).as("thresholds rise").isGreaterThanOrEqualTo(last);
            last = value;
        }
    }

    private static void target(String title, JsonNode target) {
        String expr = target.get("expr").asText();
        assertThat(target.get("legendFormat").asText()).as(title).isNotBlank();
        for (String selector : PromQl.selectors(expr)) {
            assertThat(selector).as("target-job-rule: " + expr).contains("job=~\"$job\"");
            if (!selector.contains(":")) {
                assertThat(selector).as("target-instance-rule: " + expr).contains("instance=~\"$instance\"");
            }
        }
        if (expr.contains("rate(") && target.get("range").asBoolean()) {
            assertThat(expr).as("target-rate-interval-rule").contains("$__rate_interval");
        }
        PromQl.names(expr).stream()
                .filter(name -> name.endsWith("_total") || name.endsWith("_bucket"))
                .forEach(name ->
                        assertThat(expr).as("target-counter-agg-rule").containsPattern("(rate|increase)\\(" + name));
    }

    private static List<String> grid(JsonNode json) {
        Set<String> taken = new HashSet<>();
        List<String> clashes = new ArrayList<>();
        json.get("panels").forEach(panel -> {
            JsonNode at = panel.get("gridPos");
            assertThat(at.get("x").asInt() + at.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < at.get("w").asInt(); x++) {
                for (int y = 0; y < at.get("h").asInt(); y++) {
                    if (!taken.add(
                            (at.get("x").asInt() + x) + "," + (at.get("y").asInt() + y))) {
                        clashes.add(panel.get("title").asText());
                    }
                }
            }
        });
        return clashes;
    }

    private static Stream<JsonNode> dashboards() {
        ObjectMapper json = new ObjectMapper();
        return Shipped.files("grafana/dashboards", ".json").stream().map(file -> {
            try {
                return json.readTree(file.toFile());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
