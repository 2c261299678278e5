package io.westbound.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Judgement;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {
    @Test
    void readsADocumentAndKeepsItsFiler() {
        Document document = VerdictJson.document(
                "{\"id\":\"a\",\"title\":\"标题\",\"company\":\"海盛(600995)\",\"published\":\"2024-05-06T10:00\"}");
        assertThat(document.id()).isEqualTo("a");
        assertThat(document.filer()).isEqualTo("海盛(600995)");
        assertThat(document.published()).hasToString("2024-05-06");
        assertThat(document.text()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithALine() {
        assertThatThrownBy(() -> VerdictJson.document("{\"id\":\"a\"}"))
                .hasMessage("neither \"title\" nor \"text\" is given");
        assertThatThrownBy(() -> VerdictJson.document("[1]")).hasMessage("not a JSON object");
        assertThatThrownBy(() -> VerdictJson.document("{")).hasMessageStartingWith("not valid JSON");
        assertThat(VerdictJson.idOf("{\"id\":\"a\"}")).isEqualTo("a");
        assertThat(VerdictJson.error(null, 3, "bad")).isEqualTo("{\"line\":3,\"error\":\"bad\"}");
    }

    @Test
    void writesOneLine() {
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(null));
        Document document = Document.of("海盛电子拟在安康投资建设生产基地", "");
        assertThat(VerdictJson.verdict("x", engine.judge(document)))
                .startsWith("{\"id\":\"x\",\"intent\":true")
                .contains("\"stage\":\"commit\"", "\"kind\":\"expansion\"", "\"scope\":\"unknown\"", "安康")
                .doesNotContain("\n");
        assertThat(Explanation.card(document, engine.judge(document, true), Palette.PLAIN))
                .contains("有迁移意向", "标题 / title 0-16: 【海盛电子拟在安康投资建设生产基地】", "raised by", "[act-invest]");
        assertThat(VerdictJson.verdict("x", engine.judge(document)))
                .contains("\"quoteAt\":{\"field\":\"title\",\"start\":0,\"end\":16}");
    }

    @Test
    void saysWhatLoweredASignalAndWhatWasDoubted() {
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(null));
        Document quiet = Document.of("专家认为海盛电子如果亏损，可能考虑将办公室搬迁至西安", "");
        assertThat(Explanation.card(quiet, engine.judge(quiet, true), Palette.PLAIN))
                .contains("无迁移意向 / no intent", "read but not believed", "降低把握的 / lowered by", "标题 / title");
        assertThat(engine.judge(quiet).doubted()).isEmpty();
    }

    @Test
    void aCardCannotRuleATerminal() {
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(null));
        Document hostile = Document.of("海盛电子\u001b[31m拟在安康\u202e投资建设\r生产基地", "");
        assertThat(Explanation.card(hostile, engine.judge(hostile, true), Palette.PLAIN))
                .doesNotContain("\u001b", "\u202e", "\r")
                .contains("海盛电子");
    }

    @Test
    void coloursFirmActPlacesAndMoodApart() {
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(null));
        Document document = Document.of("快讯", "海盛电子拟将产线由昆山\u001b[5m迁至安康。");
        Judgement judgement = engine.judge(document, true);
        assertThat(Explanation.card(document, judgement, Palette.COLOUR))
                .contains(
                        "\u001b[1;36;4m海盛电子\u001b[0m\u001b[31;4m拟将\u001b[0m\u001b[4m产线由\u001b[0m",
                        "\u001b[33;4m昆山\u001b[0m",
                        "\u001b[1;35;4m迁至\u001b[0m\u001b[32;4m安康\u001b[0m。",
                        "去向 / to \u001b[32m安康\u001b[0m 17-19")
                .doesNotContain("\u001b[5m", "【");
        assertThat(Explanation.card(document, judgement, Palette.PLAIN))
                .contains("企业 / firm 海盛电子 0-4 · 语气 / mood 拟 4-5", "【", "】")
                .doesNotContain("\u001b");
        assertThat(judgement.signals().get(0).marks())
                .allSatisfy(mark -> assertThat(document.text()
                                .substring(mark.quote().start(), mark.quote().end()))
                        .isEqualTo(mark.quote().text()));
        assertThat(engine.judge(document).signals().get(0).marks()).isEmpty();
    }

    @Test
    void saysWhatAnOriginWasReadFrom() {
        IntentEngine engine = new IntentEngine(KnowledgeLoader.load(null));
        Document document = Document.of("昆山海盛电子有限公司拟在安康投资建厂", "");
        assertThat(VerdictJson.verdict("x", engine.judge(document))).contains("\"originEvidence\":\"firm-name\"");
        assertThat(Explanation.card(document, engine.judge(document, true), Palette.PLAIN))
                .contains("(320583, 企业名称 firm name) → 陕西省安康市(610900, 原文 text)");
        assertThat(VerdictJson.verdict("x", engine.judge(Document.of("海盛电子拟在安康建厂", ""))))
                .doesNotContain("originEvidence");
    }
}
