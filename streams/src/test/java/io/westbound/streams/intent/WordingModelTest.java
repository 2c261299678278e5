package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingModelTest {
    private final WordingModel model = new WordingModel(-1, Map.of("迁", 2.0, "迁至", 3.0, "迁至P", 4.0));

    @Test
    void sumsTheWeightsOverTheRootOfTheNumberOfNGrams() {
        assertThat(model.logOdds(List.of("迁至"))).isEqualTo(-1 + 5 / Math.sqrt(3));
        assertThat(model.logOdds(List.of("迁", "至"))).isEqualTo(-1 + 2 / Math.sqrt(2));
        assertThat(model.logOdds(List.of("未见之字"))).isEqualTo(-1);
        assertThat(model.logOdds(List.of())).isEqualTo(-1);
    }

    @Test
    void cutsWhatIsFarFromEven() {
        assertThat(model.logOdds(List.of("迁至P"))).isLessThanOrEqualTo(WordingModel.MOST);
        assertThat(new WordingModel(99, Map.of()).logOdds(List.of("某"))).isEqualTo(WordingModel.MOST);
        assertThat(new WordingModel(-99, Map.of()).logOdds(List.of("某"))).isEqualTo(-WordingModel.MOST);
    }

    @Test
    void handsOutWhatItWasGiven() {
        assertThat(model.weights()).isEqualTo(Map.of("迁", 2.0, "迁至", 3.0, "迁至P", 4.0));
        assertThat(model.size()).isEqualTo(3);
    }

    @Test
    void refusesAnNGramOfAnotherLength() {
        assertThatThrownBy(() -> new WordingModel(0, Map.of("四个字长", 1.0)))
                .hasMessage("'四个字长' is no n-gram of 1 to 3 characters");
        assertThatThrownBy(() -> new WordingModel(0, Map.of("", 1.0))).hasMessageContaining("no n-gram");
    }

    @Test
    void leavesFirmsPlacesNumbersAndLatinWordsOut() {
        String text = "东莞天阔机电有限公司拟投资3.5亿元在安徽滁州建设LED基地。";
        assertThat(Tables.ENGINE.material(Document.of("", text)).wordings()).containsExactly("<F拟投资0亿元在P建设A基地>");
        assertThat(Tables.ENGINE.material(Document.of("快讯", "无事。又一句!")).wordings())
                .containsExactly("<快讯>", "<无事>", "<又一句>");
    }

    @Test
    void aNameTakesNoPartInTheWording() {
        List<String> one =
                Tables.ENGINE.material(Document.of("东莞天阔机电有限公司拟迁往滁州", "")).wordings();
        List<String> other =
                Tables.ENGINE.material(Document.of("佛山泽川家具有限公司拟迁往赣州", "")).wordings();
        assertThat(one).isEqualTo(other);
    }

    @Test
    void saysInTheExplanationHowTheDocumentIsWorded() {
        Document document = Document.of("关于签订《搬迁补偿协议》的公告", "").filedBy("海盛电子(600995)");
        assertThat(Tables.ENGINE.judge(document, true).signals().get(0).rules())
                .extracting(RuleNote::id)
                .contains("wording-like");
    }
}
