package io.westbound.deploy.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real Prometheus with our rules, which scrapes one node every second. */
final class RunningPrometheus implements AutoCloseable {

    private static final String CONFIG = """
            global: { scrape_interval: 1s, evaluation_interval: 1s, external_labels: { runbooks: http://node/runbooks } }
            rule_files: ["%s"]
            scrape_configs:
              - { job_name: westbound, static_configs: [{ targets: ["127.0.0.1:%d"] }] }
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final int port;

    private RunningPrometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningPrometheus start(Path directory, int target) throws IOException {
        return start(directory, target, Shipped.path("prometheus/rules.yml"));
    }

    static RunningPrometheus start(Path directory, int target, Path rules) throws IOException {
        Files.createDirectories(directory);
        Path config = Files.writeString(directory.resolve("prometheus.yml"), CONFIG.formatted(rules, target));
        int port = freePort();
        Process process = new ProcessBuilder(
                        PrometheusTools.program("prometheus"),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log.txt").toFile())
                .start();
        return new RunningPrometheus(process, port);
    }

    /** The answer of Prometheus to an expression at this moment. */
    JsonNode query(String expr) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(expr, StandardCharsets.UTF_8));
    }

    /** The answer of Prometheus to a path of its API. */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
