package io.westbound.streams.article.html;

import static io.westbound.streams.article.html.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes of pages as mainland portals, papers and offices make them. */
final class ChinesePortalsTest {
    private static final List<String> STORY = List.of(
            "华岭精机昨日在宝鸡高新区签下意向书，拟用两年时间把昆山的冲压车间整体搬来。",
            "工厂负责人说，现厂房租约明年到期，房东不再续租，设备将分三批运往新厂。",
            "高新区管委会表示，厂房由园区代建，电价按大工业电价执行，差额由园区补贴。");
    private static final String TEXT = String.join("\n", STORY);
    private static final String LIST =
            "<ul>" + "<li><a href=\"/1.html\">全省重点项目观摩活动启动，共看八市</a><span>2024-05-02</span></li>".repeat(9) + "</ul>";

    private static String page(String body) {
        return "<html><head><title>华岭精机拟迁往宝鸡_内陆日报</title></head><body>" + body + "</body></html>";
    }

    private static String story() {
        return "<p>　　" + String.join("</p><p>　　", STORY) + "</p>";
    }

    @Test
    void dayAndTimeInBoxesOfTheirOwn() {
        Article article = read(
                page("<div class=\"detail\"><h1>华岭精机拟迁往宝鸡</h1><div class=\"info\"><em>2024</em> <em>05</em>/<em>03</em>"
                        + " <span>10:20:11</span> 来源：内陆网</div>" + story()
                        + "<span class=\"editor-name\">【责任编辑:王某】</span></div>"));
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.published()).hasToString("2024-05-03T02:20:11Z");
        assertThat(article.publisher()).isEqualTo("内陆网");
    }

    @Test
    void theDayUnderTheTitleNotThoseOfLists() {
        String html = page("<div>" + LIST + "</div><div><h3>华岭精机拟迁往宝鸡</h3><div>2024-05-03</div><div>" + story()
                + "</div></div><div>" + LIST + "</div>");
        assertThat(read(html).text()).isEqualTo(TEXT);
        assertThat(read(html).published()).hasToString("2024-05-02T16:00:00Z");
    }

    @Test
    void signatureOfAnOfficeStays() {
        String html = page("<h1>华岭精机拟迁往宝鸡</h1><div>发布时间：2024-05-03 10:22 来源：市招商局</div><div class=\"TRS_Editor\">"
                + story() + "<p align=\"right\">市招商局办公室</p><p align=\"right\">2024年5月3日</p></div>");
        assertThat(read(html).text()).isEqualTo(TEXT + "\n市招商局办公室\n2024年5月3日");
    }

    @Test
    void linesThatAPlatformAdds() {
        String html =
                page("<h1>华岭精机拟迁往宝鸡</h1><div>2024-05-03 09:15:33　来源: <a href=\"/s\">内陆日报</a><a href=\"/j\">举报</a></div>"
                        + "<article><p>（原标题：华岭精机要搬了）</p>" + story()
                        + "<p>来源 | 内陆日报</p><p>返回搜狐，查看更多</p></article>");
        assertThat(read(html).text()).isEqualTo(TEXT);
        assertThat(read(html).publisher()).isEqualTo("内陆日报");
    }

    @Test
    void indentsOfAnyWidthAreNoText() {
        String html = page("<h1>华岭精机拟迁往宝鸡</h1><div><div>&emsp;&emsp;"
                + String.join("</div><div>&ensp;&#8195;&#8203;", STORY) + "</div></div>");
        assertThat(read(html).text()).isEqualTo(TEXT);
    }

    @Test
    void addressAndTimeAboveATextInATable() {
        String html =
                page("<table><tr><td>" + LIST + "</td><td><div align=center><font size=4><b>华岭精机拟迁往宝鸡</b></font></div>"
                        + "<div align=center>http://www.example.cn 2024-5-3 8:30:12 来源：内陆商报</div><hr><font>　　"
                        + String.join("<br>　　", STORY) + "<br></font></td></tr></table>");
        assertThat(read(html).text()).isEqualTo(TEXT);
        assertThat(read(html).published()).hasToString("2024-05-03T00:30:12Z");
    }

    @Test
    void labelsInElementsThatLeaveNoSpace() {
        String html = page("<h1>华岭精机拟迁往宝鸡</h1><div><span>发布时间：2024-05-03 10:22</span><span>来源：市招商局</span><span>浏览次数：128"
                + "</span><span>字体：[<a>大</a> <a>小</a>]</span></div><div>" + story() + "</div>");
        assertThat(read(html).publisher()).isEqualTo("市招商局");
        assertThat(read(html).published()).hasToString("2024-05-03T02:22:00Z");
    }

    @Test
    void aShortStoryOfALostCodeIsNoLogin() {
        String html = "<title>会计泄露验证码 公司被骗三万</title><h1>会计泄露验证码 公司被骗三万</h1><p>昨日，宝鸡一家机床厂的会计接到自称银行的电话，"
                + "报出验证码以后，账上三万元被转走。</p><p>警方说，任何人都不会在电话里索要验证码，请财务人员务必当面核实。</p>";
        assertThat(read(html).paragraphs()).hasSize(2);
    }
}
