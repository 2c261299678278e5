package io.westbound.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.IntentEngine;
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
        assertThat(Explanation.card(document, engine.judge(document, true)))
                .contains("有迁移意向", "【海盛电子拟在安康投资建设生产基地】", "[act-invest]");
    }
}
