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
    private static final String WHAT = "node";

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
            return List.of(Finding.wrong(
                    WHAT, "something else than Westbound answers at " + health, "give it another port with http.port"));
        } catch (IOException e) {
            return List.of(Finding.doubtful(
                    WHAT, "no node answers at " + health, "start it with ./westbound up, if it should run here"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.doubtful(WHAT, "the check was interrupted", "run it again"));
        }
    }

    private static List<Finding> parts(URI health, String body) throws JsonProcessingException {
        JsonNode parts = new ObjectMapper().readTree(body).path("parts");
        List<Finding> findings = new ArrayList<>();
        parts.fields()
                .forEachRemaining(part -> part.getValue()
                        .forEach(cause -> findings.add(Finding.wrong(
                                WHAT,
                                part.getKey() + ": " + cause.asText(),
                                "see docs/runbooks/PartNotReady.md and the log of the node"))));
        return findings.isEmpty()
                ? List.of(Finding.well(WHAT, parts.size() + " parts are ready at " + health))
                : findings;
    }
}
