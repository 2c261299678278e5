package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.node.Role;
import io.westbound.deploy.observe.PanelFile.Node;
import io.westbound.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

/** Nothing here can start a container, so the deployment is held against the code and the compose specification. */
class ComposeTest {

    private static final Set<String> SERVICE_KEYS = Set.of(
            "build",
            "image",
            "restart",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "environment",
            "depends_on",
            "command",
            "ports",
            "volumes",
            "healthcheck");
    private static final Node COMPOSE = RuleFile.yaml("compose/compose.yml");
    private static final Map<String, Object> SERVICES = COMPOSE.map("services");
    private static final WestboundConfig CONFIG = WestboundConfig.of(Settings.load(
            Shipped.path("compose/westbound.yml"), Map.of("WESTBOUND_HEAD_URL", "", "WESTBOUND_HEAD_SECRET", "")));

    @Test
    void servicesFollowTheComposeSpecification() {
        assertThat(COMPOSE.values().keySet()).containsExactlyInAnyOrder("name", "x-node", "services", "volumes");
        assertThat(SERVICES.keySet())
                .containsExactlyInAnyOrder("kafka", "ingest", "streams", "prometheus", "alertmanager", "grafana");
        SERVICES.values().forEach(value -> {
            Node service = merged(value);
            assertThat(SERVICE_KEYS).containsAll(service.values().keySet());
            assertThat(service.text("image")).as("a pinned tag").matches(".+:v?\\d+\\.\\d+\\.\\d+");
            texts(service, "ports")
                    .forEach(port -> assertThat(port).as("loopback only").matches("127\\.0\\.0\\.1:\\d+:\\d+"));
            service.map("environment").values().forEach(v -> assertThat(v).isInstanceOf(String.class));
        });
    }

    @Test
    void volumesAreDeclaredOrShipped() {
        Set<String> declared = COMPOSE.map("volumes").keySet();
        SERVICES.values().stream()
                .flatMap(service -> texts(merged(service), "volumes").stream())
                .forEach(volume -> {
                    String from = volume.substring(0, volume.indexOf(':'));
                    if (from.startsWith("..")) {
                        assertThat(Shipped.path("compose/" + from)).exists();
                        assertThat(volume).endsWith(":ro");
                    } else {
                        assertThat(declared).contains(from);
                    }
                });
    }

    @Test
    void nodesRunRolesThatExistOnTheClusterThatExists() {
        for (Role role : List.of(Role.INGEST, Role.STREAMS)) {
            String name = role.name().toLowerCase(Locale.ROOT);
            List<String> command = texts(service(name), "command");
            assertThat(command).startsWith("up", "--config", "/etc/westbound/westbound.yml", "--roles");
            assertThat(command.get(4).split(","))
                    .contains(name)
                    .allSatisfy(each -> assertThat(Role.valueOf(each.toUpperCase(Locale.ROOT)))
                            .isNotEqualTo(Role.BROKER));
            assertThat(texts(service(name), "volumes")).contains(name + "-data:" + CONFIG.data());
            assertThat(service(name).map("depends_on")).containsKey("kafka");
        }
        assertThat(CONFIG.kafka().bootstrap()).isEqualTo("kafka:9092");
        assertThat(environment("KAFKA_ADVERTISED_LISTENERS"))
                .isEqualTo("PLAINTEXT://" + CONFIG.kafka().bootstrap());
        assertThat(environment("KAFKA_MESSAGE_MAX_BYTES"))
                .isEqualTo(Topics.PAGES.config().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
        assertThat(Shipped.text("../pom.xml"))
                .contains("<kafka.version>" + service("kafka").text("image").replace("apache/kafka:", "")
                        + "</kafka.version>");
    }

    @Test
    void everyRoleRunsAndTheSecretsOfItsChannelsAreHandedIn() {
        String config = Shipped.text("compose/westbound.yml");
        Set<String> named = Pattern.compile("env:(\\w+)")
                .matcher(config)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty();
        assertThat(service("streams").map("environment")).containsKeys(named.toArray(String[]::new));
        assertThat(texts(service("streams"), "command")).contains("streams,deliver");
        assertThat(CONFIG.deliver().channels()).isNotEmpty();
        assertThat(CONFIG.deliver().on())
                .as("channels that are on without an address")
                .isEmpty();
    }

    @Test
    void prometheusAsksEveryNodeAtItsPort() {
        assertThat(CONFIG.http().port())
                .isEqualTo(WestboundConfig.of(Settings.defaults()).http().port());
        assertThat(CONFIG.http().bind()).isEqualTo("0.0.0.0");
        String prometheus = Shipped.text("prometheus/prometheus.yml");
        for (String node : List.of("ingest", "streams")) {
            assertThat(prometheus).contains("\"" + node + ":" + CONFIG.http().port() + "\"");
        }
        assertThat(prometheus)
                .contains(
                        "job_name: westbound",
                        "alertmanager:9093",
                        "localhost:" + CONFIG.http().port() + "/runbooks");
        assertThat(Shipped.text("compose/Dockerfile"))
                .contains("EXPOSE " + CONFIG.http().port(), "\nUSER 10001\n");
    }

    @Test
    void grafanaFindsItsDashboardsAndItsData() {
        Node provider = RuleFile.yaml("grafana/provisioning/dashboards/westbound.yml")
                .list("providers")
                .get(0);
        String path = Node.of(provider.map("options")).text("path");
        assertThat(texts(service("grafana"), "volumes")).contains("../grafana/dashboards:" + path + ":ro");
        assertThat(service("grafana").map("environment"))
                .containsEntry("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH", path + "/overview.json");
        assertThat(Shipped.path("grafana/dashboards/overview.json")).exists();
        Node source = RuleFile.yaml("grafana/provisioning/datasources/prometheus.yml")
                .list("datasources")
                .get(0);
        assertThat(source.text("url")).isEqualTo("http://prometheus:9090");
        assertThat(source.text("type")).isEqualTo("prometheus");
    }

    private static Node service(String name) {
        return merged(SERVICES.get(name));
    }

    /** A service with what it takes over from the common part. */
    private static Node merged(Object service) {
        Map<String, Object> all = new HashMap<>(Node.of(service).map("<<"));
        all.putAll(Node.of(service).values());
        all.remove("<<");
        return new Node(all);
    }

    private static String environment(String key) {
        return String.valueOf(service("kafka").map("environment").get(key));
    }

    private static List<String> texts(Node node, String key) {
        return ((List<?>) node.values().getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }
}
