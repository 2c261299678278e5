package io.westbound.deploy.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.deploy.config.Channel;
import io.westbound.event.Alert;
import java.time.Instant;
import java.util.List;

/** How a kind of channel is spoken to. Pure and thread-safe. */
interface Robot {

    /** The messages that tell an alert, in order; several where the robot would cut a single one. */
    List<ObjectNode> messages(Alert alert);

    /** Signs a message; a signature is good for some minutes, so this is done anew for every attempt. */
    Post seal(ObjectNode message, Instant now);

    /** What the robot means by the body of an answer with a status of success. */
    Verdict read(JsonNode answer);

    /** The robot of a channel. */
    static Robot of(Channel channel) {
        return switch (channel.kind()) {
            case WECOM -> new WeComRobot(channel);
            case DINGTALK -> new DingTalkRobot(channel);
            case FEISHU -> new FeishuRobot(channel);
            case JSON -> new JsonProgram(channel);
        };
    }
}
