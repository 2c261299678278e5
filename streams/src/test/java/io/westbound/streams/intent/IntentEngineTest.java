package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntentEngineTest {
    private final IntentEngine engine = Tables.ENGINE;

    @Test
    void quotesTheOriginalWithItsOffsets() {
        Document document = Document.of("快讯", "此前无事。海盛電子擬於安康設廠，總投資３億元。");
        Signal signal = engine.judge(document).signals().get(0);
        Quote quote = signal.quote();
        assertThat(quote.field()).isEqualTo("text");
        assertThat(document.text().substring(quote.start(), quote.end())).isEqualTo(quote.text());
        assertThat(quote.text()).contains("安康設廠");
    }

    @Test
    void explainsOnlyWhenAsked() {
        Document document = Document.of("关于签订《搬迁补偿协议》的公告", "").filedBy("海盛电子(600995)");
        assertThat(engine.judge(document).signals().get(0).rules()).isEmpty();
        List<RuleNote> rules = engine.judge(document, true).signals().get(0).rules();
        assertThat(rules).extracting(RuleNote::id).contains("act-compensate", "firm-filer");
        assertThat(rules).allSatisfy(rule -> assertThat(rule.zh()).isNotEqualTo(rule.en()));
    }

    @Test
    void namesTheListedParentOfASubsidiary() {
        Document document = Document.of("关于全资子公司昆山海盛电子有限公司收到搬迁通知书的公告", "").filedBy("海盛科技(600995)");
        FirmMention firm = engine.judge(document).signals().get(0).firm();
        assertThat(firm.name()).isEqualTo("昆山海盛电子有限公司");
        assertThat(firm.group()).isEqualTo("海盛科技");
    }

    @Test
    void readsDeadlinesAndIndustry() {
        Signal signal = only("海盛电子拟在安康投资建设动力电池生产基地，计划2027年6月底前投产");
        assertThat(signal.deadlines()).contains("2027年6月底前");
        assertThat(signal.industry()).isEqualTo("C38");
        assertThat(signal.industryGroup()).isEqualTo(3);
    }

    @Test
    void anEmptyDocumentIsQuiet() {
        Judgement judgement = engine.judge(Document.of("", ""));
        assertThat(judgement.intent()).isFalse();
        assertThat(judgement.signals()).isEmpty();
    }

    private Signal only(String title) {
        List<Signal> signals = engine.judge(Document.of(title, "")).signals();
        assertThat(signals).as(title).isNotEmpty();
        return signals.get(0);
    }

    @Test
    void ourCityIsTheCityOfTheSource() {
        Document local = new Document("", "海盛电子拟在我市投资建设生产基地", "", null, null, null, "610102");
        assertThat(Tables.ENGINE.judge(local).signals())
                .first()
                .satisfies(signal -> assertThat(signal.destination())
                        .isNotNull()
                        .extracting(Place::code)
                        .isEqualTo("610100"));
        Document elsewhere = Document.of("海盛电子拟在我市投资建设生产基地", "");
        assertThat(Tables.ENGINE.judge(elsewhere).signals())
                .allSatisfy(signal -> assertThat(signal.destination()).isNull());
    }

    @Test
    void aCreditCodeBehindAFullNameIsTheIdentityOfTheFirm() {
        String text = "东莞天阔机电有限公司(统一社会信用代码：91350100M000100Y43)拟将生产线搬迁至安康。天阔机电称新厂明年投产。";
        assertThat(Tables.ENGINE.judge(Document.of("天阔机电将搬迁生产线", text)).signals())
                .extracting(signal -> signal.firm().id())
                .containsOnly("uscc:91350100M000100Y43");
        String wrong = text.replace("Y43", "Y44");
        assertThat(Tables.ENGINE.judge(Document.of("天阔机电将搬迁生产线", wrong)).signals())
                .extracting(signal -> signal.firm().id())
                .containsOnly("name:东莞天阔机电有限公司");
    }

    @Test
    void oneFirmInTwoScriptsIsOneFirm() {
        String text = "台商仁岱電子(昆山)有限公司(以下簡稱「仁岱電子」)擬將連接器產線遷往陝西。仁岱電子拟在西安建厂。";
        assertThat(Tables.ENGINE.judge(Document.of("崑山仁岱電子擬將產線西遷", text)).signals())
                .singleElement()
                .extracting(signal -> signal.firm().name())
                .isEqualTo("仁岱電子(昆山)有限公司");
    }

    @Test
    void thePlaceThatHeadsASectionIsWhereItsProjectsAre() {
        String text = "西部各省的钢厂都有打算。\n新疆：后来居上\n澄兴特钢公司投资65亿元的棒材项目，春天已经开工建设。";
        Signal signal =
                Tables.ENGINE.judge(Document.of("西部钢铁综述", text)).signals().get(0);
        assertThat(signal.destination().name()).startsWith("新疆");
    }

    @Test
    void aSentenceWithoutAFirmSpeaksOfTheOneThatIsNamedElsewhere() {
        String title = "【诺维源：拟投建芜湖诺维源生产基地项目】诺维源公告，拟在芜湖江北新区投资建设芜湖诺维源生产基地项目。";
        assertThat(Tables.ENGINE.judge(Document.of(title, "")).signals())
                .singleElement()
                .extracting(signal -> signal.firm().name())
                .isEqualTo("诺维源");
    }
}
