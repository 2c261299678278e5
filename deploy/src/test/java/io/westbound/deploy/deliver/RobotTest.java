package io.westbound.deploy.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.deploy.config.Channel;
import io.westbound.deploy.config.Channel.Kind;
import io.westbound.deploy.config.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void wecomIsToldInMarkdown() {
        JsonNode message = only(Kind.WECOM);
        assertThat(message.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(message.at("/markdown/content").asText()).isEqualTo("""
                **【新预警·紧急】 长河电子（600001）**
                **阶段** 选址 优先级 72 = 意向 0.90 × 开放 1.00 × 匹配 0.80
                **去向** 原址未明 → 去向未定
                **缘由** 征收补偿协议已签，去向未定。
                **证据** “公司正在选址。”
                **来源** 某日报（B级） 2026-11-20 独立信源 2
                **链接** [打开原文](https://example.org/a%281%29.html)
                **团队** head、kunshan
                **编号** lead-a1 第1版 知识版本 k1""");
    }

    @Test
    void dingtalkHasATitleAndItsOwnLineEnds() {
        JsonNode message = only(Kind.DINGTALK);
        assertThat(message.at("/markdown/title").asText()).isEqualTo("【新预警·紧急】 长河电子（600001）");
        assertThat(message.at("/markdown/text").asText()).contains("长河电子（600001）**\n\n**阶段** 选址");
    }

    @Test
    void feishuGetsACardInTheColourOfTheLevel() {
        JsonNode message = only(Kind.FEISHU);
        assertThat(message.path("msg_type").asText()).isEqualTo("interactive");
        assertThat(message.at("/card/header/template").asText()).isEqualTo("red");
        assertThat(message.at("/card/header/title/content").asText()).isEqualTo("【新预警·紧急】 长河电子（600001）");
        assertThat(message.at("/card/elements/0/content").asText()).startsWith("**阶段** 选址");
    }

    @Test
    void aProgramGetsTheEventItself() {
        JsonNode message = only(Kind.JSON);
        assertThat(message.path("channel").asText()).isEqualTo("group");
        assertThat(message.path("text").asText()).startsWith("■ 【新预警·紧急】");
        assertThat(message.at("/alert/alertId").asText()).isEqualTo("a1");
        assertThat(message.at("/alert/score/priority").asDouble()).isEqualTo(72);
        Post post = robot(Kind.JSON, "").seal((ObjectNode) message, NOW);
        assertThat(post.headers()).containsEntry("Idempotency-Key", "a1-1").doesNotContainKey("X-Westbound-Signature");
    }

    @Test
    void dingtalkSignsTheAddress() throws Exception {
        Post post = robot(Kind.DINGTALK, "SEC123").seal(json("{}"), NOW);
        assertThat(post.to().toString())
                .isEqualTo("https://example.org/send?key=k&timestamp=1700000000000"
                        + "&sign=lkcPI1uoxBY1gUnCnnPH1Kkru0Hqjo7rFpA3haIVhEQ%3D");
    }

    @Test
    void feishuSignsTheBody() throws Exception {
        Post post = robot(Kind.FEISHU, "SEC123").seal(json("{}"), NOW);
        assertThat(json(post.body()))
                .isEqualTo(json(
                        "{\"timestamp\":\"1700000000\",\"sign\":\"j/tImR0k8vYXRsYw0+GHVQkV1v/J/8obOuMU7PE/KDo=\"}"));
    }

    @Test
    void programsCanProveTheSender() throws Exception {
        Post post = robot(Kind.JSON, "SEC123").seal(json("{}"), NOW);
        assertThat(post.headers())
                .containsEntry(
                        "X-Westbound-Signature",
                        "sha256=d354bb2e685e169d8b4b20d9574c2adb92a7427901bbf328a92cf7d43e5ee8de");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WECOM    | {"errcode":0,"errmsg":"ok"}             | TAKEN
            WECOM    | {"errcode":45009,"errmsg":"freq"}       | LATER
            WECOM    | {"errcode":93000,"errmsg":"invalid"}    | REFUSED
            DINGTALK | {"errcode":0,"errmsg":"ok"}             | TAKEN
            DINGTALK | {"errcode":130101,"errmsg":"too fast"}  | LATER
            DINGTALK | {"errcode":310000,"errmsg":"sign"}      | REFUSED
            FEISHU   | {"code":0,"msg":"success"}              | TAKEN
            FEISHU   | {"code":11232,"msg":"limited"}          | LATER
            FEISHU   | {"code":19021,"msg":"sign"}             | REFUSED
            FEISHU   | {}                                      | REFUSED
            WECOM    | <html>                                  | REFUSED
            JSON     | anything                                | TAKEN
            """)
    void answersAreUnderstood(Kind kind, String answer, Verdict.End end) throws Exception {
        JsonNode body =
                answer.startsWith("{") ? json(answer) : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        assertThat(robot(kind, "").read(body).end()).isEqualTo(end);
    }

    @Test
    void aLongMessageIsSplitBetweenLinesAndWithinTheBytesAllowed() {
        String quote = "公司拟将生产基地整体搬迁。".repeat(200);
        List<ObjectNode> messages = robot(Kind.WECOM, "").messages(Alerts.alert("a1", 1, quote));
        assertThat(messages).hasSizeGreaterThan(1).allSatisfy(message -> {
            String text = message.at("/markdown/content").asText();
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(4096);
        });
        assertThat(messages.get(0).at("/markdown/content").asText()).startsWith("（1/" + messages.size() + "）");
        assertThat(messages.toString()).contains("编号", "…");
    }

    @Test
    void partsNeverCutACharacterInTwo() {
        for (int longest = 40; longest < 60; longest++) {
            for (String part : ChatText.parts(List.of("😀😀😀😀😀😀😀😀😀😀😀😀", "乙"), "\n", longest)) {
                assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(longest);
                assertThat(part).doesNotContain("?").doesNotContain("\ufffd");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<@all> 所有人,＜＠all＞ 所有人",
        "<at id=all></at>,＜at id=all＞＜/at＞",
        "[点我](http://x),［点我］(http://x)",
        "**粗** _斜_ `码`,＊＊粗＊＊ ＿斜＿ ｀码｀",
        "一般文字，不变,一般文字，不变"
    })
    void textFromTheWebCannotMarkUpAMessageOrCallAnybody(String text, String shown) {
        assertThat(ChatText.plain(text)).isEqualTo(shown);
        assertThat(robot(Kind.FEISHU, "").messages(Alerts.alert("a1", 1, text)).toString())
                .contains(shown);
    }

    private static JsonNode only(Kind kind) {
        List<ObjectNode> messages = robot(kind, "").messages(Alerts.alert("a1", 1));
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static Robot robot(Kind kind, String secret) {
        return Robot.of(new Channel(
                "group", kind, List.of("head"), Secret.of("https://example.org/send?key=k"), Secret.of(secret)));
    }

    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(text);
    }
}
