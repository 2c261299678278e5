package io.westbound.deploy.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.deploy.config.Channel;
import io.westbound.deploy.show.AlertCard;
import io.westbound.event.Alert;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any program: {@code {"channel": …, "text": the card, "alert": the event as the contract has it}}. Every status of success
 * is taken for a yes. {@code Idempotency-Key} names alert and revision; with a secret, {@code X-Westbound-Signature} holds
 * {@code sha256=} and the HMAC of the body in hex.
 */
final class JsonProgram implements Robot {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Channel channel;

    JsonProgram(Channel channel) {
        this.channel = channel;
    }

    @Override
    public List<ObjectNode> messages(Alert alert) {
        try {
            ObjectNode message =
                    JSON.createObjectNode().put("channel", channel.id()).put("text", AlertCard.of(alert));
            message.set("alert", JSON.readTree(alert.toString()));
            return List.of(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro writes JSON", e);
        }
    }

    @Override
    public Post seal(ObjectNode message, Instant now) {
        String body = message.toString();
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode alert = message.path("alert");
        headers.put(
                "Idempotency-Key",
                alert.path("alertId").asText() + "-" + alert.path("revision").asInt());
        if (!channel.secret().isEmpty()) {
            headers.put(
                    "X-Westbound-Signature",
                    "sha256=" + Signature.hex(channel.secret().reveal(), body));
        }
        return new Post(URI.create(channel.url().reveal()), body, headers);
    }

    @Override
    public Verdict read(JsonNode answer) {
        return Verdict.taken();
    }
}
