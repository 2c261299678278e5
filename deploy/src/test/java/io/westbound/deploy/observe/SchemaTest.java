package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dashboards against Grafana's published schema, compose.yml against the compose specification; see schema/README.md. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> dashboardsFollowGrafanasSchema() throws IOException {
        JsonSchema schema = schema("grafana-dashboard.json", VersionFlag.V7);
        List<Path> files = Shipped.files("grafana/dashboards", ".json");
        assertThat(files).hasSize(5);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(schema.validate(JSON.readTree(file.toFile())))
                                .isEmpty()));
    }

    @Test
    void theSchemaOfDashboardsIsNoFormality() throws IOException {
        JsonSchema schema = schema("grafana-dashboard.json", VersionFlag.V7);
        ObjectNode dashboard = (ObjectNode)
                JSON.readTree(Shipped.path("grafana/dashboards/overview.json").toFile());
        dashboard.withArray("links").get(0).withObject("").remove("tooltip");
        dashboard.put("graphTooltip", "shared");
        assertThat(schema.validate(dashboard)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void composeFollowsTheSpecification() throws IOException {
        JsonSchema schema = schema("compose-spec.json", VersionFlag.V201909);
        ObjectNode compose = compose();
        compose.remove("name");
        assertThat(schema.validate(compose)).isEmpty();
        compose.withObject("/services/kafka").put("imag", "typo");
        assertThat(schema.validate(compose)).isNotEmpty();
    }

    /** The file with its merge keys resolved, as compose itself reads it. */
    private static ObjectNode compose() {
        Map<String, Object> all =
                new LinkedHashMap<>(RuleFile.yaml("compose/compose.yml").values());
        Map<String, Object> services = new LinkedHashMap<>();
        PanelFile.Node.of(all.get("services")).values().forEach((name, value) -> {
            PanelFile.Node service = PanelFile.Node.of(value);
            Map<String, Object> merged = new LinkedHashMap<>(service.map("<<"));
            merged.putAll(service.values());
            merged.remove("<<");
            services.put(name, merged);
        });
        all.put("services", services);
        return (ObjectNode) JSON.valueToTree(all);
    }

    private static JsonSchema schema(String name, VersionFlag version) throws IOException {
        try (InputStream in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/schema/" + name), name)) {
            JsonNode schema = JSON.readTree(in);
            return JsonSchemaFactory.getInstance(version).getSchema(schema);
        }
    }
}
