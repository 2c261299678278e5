package io.westbound.deploy.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.deploy.config.Channel;
import io.westbound.event.Alert;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 钉钉 custom robot: Markdown with a title, a message of at most 20,000 bytes; 20 messages a minute, then ten minutes of
 * silence. With 加签 the signature of the time stamp (milliseconds) goes into the address. After open.dingtalk.com, custom
 * robot access.
 */
final class DingTalkRobot implements Robot {

    /** Of the 20,000 bytes the wrapping and JSON's escapes take some. */
    private static final int LONGEST = 18_000;
    /** -1 system busy, 130101 and 410100 too many messages. */
    private static final Set<Integer> BUSY = Set.of(-1, 130101, 410100);

    private final Channel channel;

    DingTalkRobot(Channel channel) {
        this.channel = channel;
    }

    @Override
    public List<ObjectNode> messages(Alert alert) {
        String title = ChatText.title(alert);
        List<String> lines = new ArrayList<>();
        lines.add("**" + title + "**");
        lines.addAll(ChatText.lines(alert));
        return ChatText.parts(lines, "\n\n", LONGEST).stream()
                .map(text -> message(title, text))
                .toList();
    }

    @Override
    public Post seal(ObjectNode message, Instant now) {
        String url = channel.url().reveal();
        if (!channel.secret().isEmpty()) {
            long time = now.toEpochMilli();
            String key = channel.secret().reveal();
            String sign = URLEncoder.encode(Signature.base64(key, time + "\n" + key), StandardCharsets.UTF_8);
            url += (url.contains("?") ? "&" : "?") + "timestamp=" + time + "&sign=" + sign;
        }
        return new Post(URI.create(url), message.toString(), Map.of());
    }

    @Override
    public Verdict read(JsonNode answer) {
        return Answers.read(answer, "errcode", "errmsg", BUSY);
    }

    private static ObjectNode message(String title, String text) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("msgtype", "markdown");
        message.putObject("markdown").put("title", title).put("text", text);
        return message;
    }
}
