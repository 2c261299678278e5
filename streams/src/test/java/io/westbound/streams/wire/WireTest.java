package io.westbound.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Article;
import io.westbound.event.Grade;
import io.westbound.event.Page;
import io.westbound.event.Signal;
import io.westbound.event.SourceType;
import io.westbound.event.Stage;
import io.westbound.schemas.Topics;
import io.westbound.streams.article.ArticleExtractor;
import io.westbound.streams.article.Tables;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Knowledge;
import io.westbound.streams.reference.KnowledgeLoader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final Instant FETCHED = Instant.parse("2026-11-20T02:00:00Z");
    private static final String HTML = """
            <html><head><meta charset="gb2312"><title>征收公告</title></head><body>
            <div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div>
            <h1>关于收储昆山宏沛电子有限公司地块的公告</h1>
            <div class="info">发布时间：2026-11-18 09:30　来源：昆山开发区管委会</div>
            <div class="content">
            <p>因城市更新需要，昆山开发区管委会决定收储昆山宏沛电子有限公司位于昆山市青阳路的工业用地，面积42亩，厂房须于2027年6月底前腾空搬迁。</p>
            <p>补偿总额1.2亿元，企业新厂址尚未确定，现正面向各地考察选址。</p>
            </div></body></html>
            """;

    private static final PageReader READER = new PageReader(ArticleExtractor.load(Tables.builtIn()));
    private static final Knowledge KNOWLEDGE = KnowledgeLoader.load(null);
    private static final ArticleJudge JUDGE =
            new ArticleJudge(new IntentEngine(KNOWLEDGE), new SignalMaker(KNOWLEDGE.version(), KNOWLEDGE.divisions()));

    @Test
    void aPageBecomesAnArticleWithItsProvenance() {
        Article article = article(HTML);
        assertThat(article.getTitle()).isEqualTo("关于收储昆山宏沛电子有限公司地块的公告");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2026-11-18T01:30:00Z"));
        assertThat(article.getPublisher()).isEqualTo("昆山开发区管委会");
        assertThat(article.getSourceId()).isEqualTo("ks-gov");
        assertThat(article.getText()).contains("42亩").doesNotContain("政务公开");
    }

    @Test
    void anArticleBecomesSignalsWithVerbatimEvidence() {
        Article article = article(HTML);
        List<Signal> signals = JUDGE.judge(article);
        assertThat(signals).isNotEmpty();
        Signal signal = signals.get(0);
        assertThat(signal.getFirm().getName()).endsWith("宏沛电子有限公司");
        assertThat(signal.getStage()).isNotEqualTo(Stage.UNKNOWN);
        assertThat(signal.getDestination()).isNull();
        assertThat(signal.getKnowledgeVersion()).isEqualTo(KNOWLEDGE.version());
        if (signal.getQuoteStart() >= 0) {
            assertThat(article.getText().substring(signal.getQuoteStart(), signal.getQuoteEnd()))
                    .isEqualTo(signal.getQuote());
        }
    }

    @Test
    void bothEventsCanBeWritten() {
        Article article = article(HTML);
        assertThat(Topics.ARTICLES.serde().serializer().serialize("articles", article))
                .isNotEmpty();
        JUDGE.judge(article)
                .forEach(
                        signal -> assertThat(Topics.SIGNALS.serde().serializer().serialize("signals", signal))
                                .isNotEmpty());
    }

    @Test
    void theSameArticleGivesTheSameSignalIds() {
        Article article = article(HTML);
        assertThat(JUDGE.judge(article)).isEqualTo(JUDGE.judge(article));
    }

    @Test
    void aMoveThatIsPutOffEndsItsLead() {
        Article putOff = article(HTML.replace("关于收储昆山宏沛电子有限公司地块的公告", "海盛电子暂缓将生产基地搬迁至安康")
                .replaceAll(
                        "(?s)<div class=\"content\">.*</div>",
                        "<div class=\"content\"><p>海盛电子称，因行业需求变化，公司暂缓将生产基地搬迁至安康，原有产线继续在厦门生产。</p></div>"));
        List<Signal> signals = JUDGE.judge(putOff);
        assertThat(signals).isNotEmpty();
        assertThat(signals).extracting(Signal::getStage).containsOnly(Stage.TERMINATED);
    }

    @Test
    void anEmptyPageIsRefusedWithAReason() {
        assertThat(READER.read(page("<html><body></body></html>"))).isInstanceOf(Reading.Refused.class);
    }

    private Article article(String html) {
        Reading reading = READER.read(page(html));
        assertThat(reading).isInstanceOf(Reading.Articles.class);
        return ((Reading.Articles) reading).articles().get(0);
    }

    private static Page page(String html) {
        return Page.newBuilder()
                .setPageId("p1")
                .setUrl("http://www.example.cn/tzgg/202611/t20261118_1.html")
                .setFinalUrl("http://www.example.cn/tzgg/202611/t20261118_1.html")
                .setSourceId("ks-gov")
                .setSourceName("昆山市政府")
                .setSourceType(SourceType.GOVERNMENT)
                .setSourceGrade(Grade.A)
                .setSourceDivision("320583")
                .setFetchedAt(FETCHED)
                .setStatus(200)
                .setContentType("text/html")
                .setCharset("GB18030")
                .setBody(ByteBuffer.wrap(html.getBytes(Charset.forName("GB18030"))))
                .setContentHash("c1")
                .build();
    }
}
