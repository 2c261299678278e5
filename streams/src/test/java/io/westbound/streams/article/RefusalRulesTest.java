package io.westbound.streams.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RefusalRulesTest {
    private static final ArticleExtractor EXTRACTOR = ArticleExtractor.load(Tables.builtIn());

    private static String outcome(String title, String body) {
        String html = "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
        Extraction extraction = EXTRACTOR.extract(PageInput.ofHtml(html, null, Instant.EPOCH));
        return extraction instanceof Extraction.NotAnArticle refused
                ? refused.reason().name()
                : "ARTICLE";
    }

    @Test
    void listOfHeadlines() {
        String items = "<li><a href=/n>园区再添两个装备制造项目</a> <span>2023-04-07</span></li>".repeat(20);
        assertThat(outcome("新闻中心", "<ul>" + items + "</ul>")).isEqualTo("LIST_PAGE");
    }

    @Test
    void listOfHeadlinesWithTeasers() {
        String item =
                "<div class=item><h3><a href=/n>园区再添两个装备制造项目签约落地</a></h3>" + "<p>签约仪式上，双方表示，将尽快办理手续，争取年内开工。</p></div>";
        assertThat(outcome("新闻中心", item.repeat(15))).isEqualTo("LIST_PAGE");
    }

    @Test
    void errorPages() {
        assertThat(outcome("404 Not Found", "<h1>Not Found</h1><p>The requested URL was not found on this server.</p>"))
                .isEqualTo("ERROR_PAGE");
        assertThat(outcome("提示信息", "<p>对不起，您访问的页面不存在或者已经删除，请返回首页。</p>")).isEqualTo("ERROR_PAGE");
    }

    @Test
    void logInWalls() {
        assertThat(outcome("某某网", "<p>该文章仅对会员开放，请先登录后再继续阅读全部内容。</p>")).isEqualTo("LOGIN_WALL");
        assertThat(outcome("Just a moment...", "<p>Checking your browser before you can go on, please wait.</p>"))
                .isEqualTo("LOGIN_WALL");
    }

    @Test
    void emptyShell() {
        assertThat(outcome("某某网", "<div id=app></div><script>render()</script>"))
                .isEqualTo("EMPTY");
    }

    @Test
    void shortNewsIsAnArticle() {
        assertThat(outcome("某厂停产", "<h1>某厂停产</h1><p>某厂今日公告，旗下昆山工厂已于月底停产。</p>")).isEqualTo("ARTICLE");
    }

    @Test
    void briefAmongManyLinksIsAnArticle() {
        String links = "<li><a href=/n>园区再添两个装备制造项目</a></li>".repeat(40);
        assertThat(outcome("某厂停产", "<h1>某厂停产</h1><p>某厂今日公告，旗下昆山工厂已于月底停产。</p><ul>" + links + "</ul>"))
                .isEqualTo("ARTICLE");
    }

    @Test
    void talkOfErrorsIsAnArticle() {
        String story = "<p>报道说，用户反映网站提示您访问的页面不存在，运营方解释，系统正在搬迁，数据不会丢失，服务将陆续恢复。</p>".repeat(8);
        assertThat(outcome("网站搬迁期间多次中断", "<h1>网站搬迁期间多次中断</h1>" + story)).isEqualTo("ARTICLE");
    }
}
