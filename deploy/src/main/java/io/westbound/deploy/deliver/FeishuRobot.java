package io.westbound.deploy.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.deploy.config.Channel;
import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 飞书 custom robot: a card with a coloured head, a request of at most 20 kB; 100 messages a minute and 5 a second. With
 * 签名校验 the signature over the time stamp (seconds) goes into the body. After open.feishu.cn, custom bot guide.
 */
final class FeishuRobot implements Robot {

    private static final int LONGEST = 15_000;
    /** 9499 too many requests, 11232 frequency limited. */
    private static final Set<Integer> BUSY = Set.of(9499, 11232);

    private final Channel channel;

    FeishuRobot(Channel channel) {
        this.channel = channel;
    }

    @Override
    public List<ObjectNode> messages(Alert alert) {
        return ChatText.parts(ChatText.lines(alert), "\n", LONGEST).stream()
                .map(text -> message(alert, text))
                .toList();
    }

    @Override
    public Post seal(ObjectNode message, Instant now) {
        ObjectNode signed = message.deepCopy();
        if (!channel.secret().isEmpty()) {
            String time = Long.toString(now.getEpochSecond());
            signed.put("timestamp", time)
                    .put("sign", Signature.base64(time + "\n" + channel.secret().reveal(), ""));
        }
        return new Post(URI.create(channel.url().reveal()), signed.toString(), Map.of());
    }

    @Override
    public Verdict read(JsonNode answer) {
        return Answers.read(answer, "code", "msg", BUSY);
    }

    private static ObjectNode message(Alert alert, String text) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("msg_type", "interactive");
        ObjectNode card = message.putObject("card");
        ObjectNode header = card.putObject("header").put("template", colour(alert));
        header.putObject("title").put("tag", "plain_text").put("content", ChatText.title(alert));
        card.putArray("elements").addObject().put("tag", "markdown").put("content", text);
        return message;
    }

    private static String colour(Alert alert) {
        if (alert.getKind() == AlertKind.RETRACTED || alert.getKind() == AlertKind.DOWNGRADED) {
            return "grey";
        }
        return switch (alert.getLevel()) {
            case HOT -> "red";
            case WARM -> "orange";
            default -> "blue";
        };
    }
}
