package io.westbound.deploy.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.westbound.deploy.observe.PanelFile.Panel;
import io.westbound.deploy.observe.PanelFile.Query;
import io.westbound.deploy.observe.PanelFile.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a dashboard in Grafana's own form (schema version 39, Grafana 10.4 and later) from its short form. */
final class DashboardWriter {

    static final String RUNBOOKS = "${runbooks}/";

    private static final int ROW_HEIGHT = 1;
    private static final int SCREEN = 24;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final List<Map<String, Object>> panels = new ArrayList<>();
    private int x;
    private int y;
    private int lineHeight;

    private DashboardWriter() {}

    static String json(PanelFile file) {
        DashboardWriter writer = new DashboardWriter();
        file.rows().forEach(writer::row);
        try {
            return JSON.writeValueAsString(writer.dashboard(file)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The expression with the variables that every panel follows. */
    static String expression(Query query) {
        return query.expr().replace("$in", "job=~\"$job\", instance=~\"$instance\"");
    }

    private Map<String, Object> dashboard(PanelFile file) {
        return map(
                "uid", file.uid(),
                "title", file.title(),
                "description", file.description(),
                "tags", List.of("westbound"),
                "schemaVersion", 39,
                "version", 1,
                "editable", false,
                "graphTooltip", 1,
                "refresh", "30s",
                "time", map("from", "now-6h", "to", "now"),
                "timezone", "Asia/Shanghai",
                "annotations", map("list", List.of()),
                "links", List.of(link("dashboards", "西迁 Westbound", "", List.of("westbound"), false)),
                "templating", map("list", variables(file)),
                "panels", panels);
    }

    private static List<Map<String, Object>> variables(PanelFile file) {
        List<Map<String, Object>> list = new ArrayList<>();
        list.add(map("name", "datasource", "label", "数据源 Data source", "type", "datasource", "query", "prometheus"));
        list.add(query("job", "任务 Job", "label_values(westbound_ready, job)"));
        list.add(query("instance", "实例 Instance", "label_values(westbound_ready{job=~\"$job\"}, instance)"));
        file.variables().forEach(variable -> list.add(query(variable.name(), variable.label(), variable.query())));
        list.add(map(
                "name", "runbooks",
                "label", "手册 Runbooks",
                "type", "constant",
                "hide", 2,
                "query", "http://localhost:9464/runbooks"));
        return list;
    }

    private static Map<String, Object> query(String name, String label, String query) {
        return map(
                "name",
                name,
                "label",
                label,
                "type",
                "query",
                "datasource",
                datasource(),
                "query",
                map("query", query, "refId", name),
                "refresh",
                2,
                "sort",
                1,
                "multi",
                true,
                "includeAll",
                true,
                "allValue",
                ".+",
                "current",
                map("text", "All", "value", "$__all"));
    }

    private void row(Row row) {
        newLine();
        panels.add(map(
                "id",
                panels.size() + 1,
                "type",
                "row",
                "title",
                row.title(),
                "collapsed",
                false,
                "gridPos",
                map("h", ROW_HEIGHT, "w", SCREEN, "x", 0, "y", y),
                "panels",
                List.of()));
        y += ROW_HEIGHT;
        row.panels().forEach(this::panel);
    }

    private void panel(Panel panel) {
        int height = panel.kind().equals("stat") ? 5 : 8;
        if (x + panel.width() > SCREEN) {
            newLine();
        }
        Map<String, Object> json = map(
                "id", panels.size() + 1,
                "type", panel.kind(),
                "title", panel.title(),
                "description", panel.description(),
                "datasource", datasource(),
                "gridPos", map("h", height, "w", panel.width(), "x", x, "y", y),
                "fieldConfig", map("defaults", defaults(panel), "overrides", List.of()),
                "options", options(panel.kind()),
                "links", links(panel),
                "targets", targets(panel));
        if (panel.kind().equals("table")) {
            json.put(
                    "transformations",
                    List.of(map("id", "organize", "options", map("excludeByName", map("Time", true)))));
        }
        panels.add(json);
        x += panel.width();
        lineHeight = Math.max(lineHeight, height);
    }

    private void newLine() {
        x = 0;
        y += lineHeight;
        lineHeight = 0;
    }

    private static Map<String, Object> defaults(Panel panel) {
        List<Map<String, Object>> steps = new ArrayList<>();
        panel.thresholds().forEach((colour, value) -> steps.add(map("color", colour, "value", value)));
        if (steps.isEmpty()) {
            steps.add(map("color", "blue", "value", null));
        }
        boolean lines = panel.kind().equals("timeseries");
        Map<String, Object> defaults = map(
                "unit", panel.unit(),
                "min", 0,
                "color", map("mode", lines ? "palette-classic" : "thresholds"),
                "thresholds", map("mode", "absolute", "steps", steps));
        if (lines) {
            String style = panel.thresholds().isEmpty() ? "off" : "dashed";
            defaults.put("custom", map("fillOpacity", 8, "thresholdsStyle", map("mode", style)));
        }
        if (!panel.empty().isEmpty()) {
            defaults.put("noValue", "暂无 none");
        }
        return defaults;
    }

    private static Map<String, Object> options(String kind) {
        return switch (kind) {
            case "timeseries" ->
                map(
                        "legend", map("displayMode", "list", "placement", "bottom", "showLegend", true),
                        "tooltip", map("mode", "multi", "sort", "desc"));
            case "table" -> map("showHeader", true, "cellHeight", "sm");
            case "bargauge" ->
                map(
                        "orientation", "horizontal",
                        "displayMode", "basic",
                        "reduceOptions", map("calcs", List.of("lastNotNull"), "values", false));
            default ->
                map(
                        "colorMode", "value",
                        "graphMode", "none",
                        "reduceOptions", map("calcs", List.of("lastNotNull"), "values", false));
        };
    }

    private static List<Map<String, Object>> links(Panel panel) {
        return panel.runbook().isEmpty()
                ? List.of()
                : List.of(link("link", "处理手册 Runbook", RUNBOOKS + panel.runbook(), List.of(), true));
    }

    private static Map<String, Object> link(String type, String title, String url, List<String> tags, boolean blank) {
        return map(
                "type", type,
                "title", title,
                "url", url,
                "icon", type.equals("link") ? "doc" : "dashboard",
                "tooltip", title,
                "tags", tags,
                "asDropdown", false,
                "targetBlank", blank,
                "includeVars", !blank,
                "keepTime", !blank);
    }

    private static List<Map<String, Object>> targets(Panel panel) {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (Query query : panel.queries()) {
            Map<String, Object> target = map(
                    "refId", String.valueOf((char) ('A' + targets.size())),
                    "datasource", datasource(),
                    "expr", expression(query),
                    "legendFormat", query.legend(),
                    "range", panel.kind().equals("timeseries"),
                    "instant", !panel.kind().equals("timeseries"));
            if (panel.kind().equals("table")) {
                target.put("format", "table");
            }
            targets.add(target);
        }
        return targets;
    }

    private static Map<String, Object> datasource() {
        return map("type", "prometheus", "uid", "${datasource}");
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
