package io.westbound.deploy.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.deploy.config.Channel;
import io.westbound.event.Alert;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 企业微信 group robot: Markdown of at most 4096 bytes, of which it cuts the rest without a word; 20 messages a minute. Its
 * key is part of the address, and it knows no signature. After developer.work.weixin.qq.com, document 91770.
 */
final class WeComRobot implements Robot {

    private static final int LONGEST = 4096;
    /** -1 system busy, 45009 too many calls, 45033 too many at once. */
    private static final Set<Integer> BUSY = Set.of(-1, 45009, 45033);

    private final Channel channel;

    WeComRobot(Channel channel) {
        this.channel = channel;
    }

    @Override
    public List<ObjectNode> messages(Alert alert) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + ChatText.title(alert) + "**");
        lines.addAll(ChatText.lines(alert));
        return ChatText.parts(lines, "\n", LONGEST).stream()
                .map(WeComRobot::message)
                .toList();
    }

    @Override
    public Post seal(ObjectNode message, Instant now) {
        return new Post(URI.create(channel.url().reveal()), message.toString(), Map.of());
    }

    @Override
    public Verdict read(JsonNode answer) {
        return Answers.read(answer, "errcode", "errmsg", BUSY);
    }

    private static ObjectNode message(String text) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("msgtype", "markdown");
        message.putObject("markdown").put("content", text);
        return message;
    }
}
