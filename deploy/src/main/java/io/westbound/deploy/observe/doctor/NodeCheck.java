package io.westbound.deploy.observe.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.westbound.deploy.config.WestboundConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the node on the configured port says of itself. */
final class NodeCheck implements Check {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String WHAT = "节点 node";

    @Override
    public List<Finding> look(WestboundConfig config) {
        String bind = config.http().bind();
        String host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
        URI health = URI.create("http://" + host + ":" + config.http().port() + "/health");
        HttpRequest request = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return parts(health, answer.body());
        } catch (JsonProcessingException e) {
            return List.of(somethingElse(health));
        } catch (IOException e) {
            return List.of(Finding.doubtful(WHAT, health + " 没有节点应答", "No node answers there")
                    .mend("若应在此运行，请启动 ./westbound up", "Start it with ./westbound up, if it should run here"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(
                    Finding.doubtful(WHAT, "检查被中断", "The check was interrupted").mend("请再运行一次", "Run it again"));
        }
    }

    private static Finding somethingElse(URI health) {
        return Finding.wrong(WHAT, "占用 " + health + " 的不是西迁", "Something else than Westbound answers there")
                .mend("用 http.port 或 --port 换一个端口", "Take another port with http.port or --port");
    }

    private static List<Finding> parts(URI health, String body) throws JsonProcessingException {
        JsonNode parts = new ObjectMapper().readTree(body).path("parts");
        if (!parts.isObject()) {
            return List.of(somethingElse(health));
        }
        List<Finding> findings = new ArrayList<>();
        parts.fields()
                .forEachRemaining(part -> part.getValue()
                        .forEach(cause -> findings.add(Finding.wrong(
                                        WHAT, "部件 " + part.getKey() + " 未就绪：" + cause.asText(), "A part is not ready")
                                .mend(
                                        "见手册 PartNotReady（deploy/docs/runbooks）与节点日志",
                                        "See the runbook PartNotReady and the log of the node"))));
        return findings.isEmpty()
                ? List.of(Finding.well(WHAT, health + " 的 " + parts.size() + " 个部件就绪", "All parts are ready"))
                : findings;
    }
}
