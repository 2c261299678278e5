package io.westbound.streams.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TitleFinderTest {
    private static final String TEXT = "<p>工厂负责人说，租约到期以后不再续签，设备将分三批运往新厂，工人可以自愿随迁。</p>".repeat(3);

    private static String title(String head, String body) {
        return Pages.read("<html><head>" + head + "</head><body>" + body + "</body></html>")
                .title();
    }

    @Test
    void theHeadingIsMoreThanTheHeadSays() {
        assertThat(title(
                        "<title>精机拟迁往宝鸡:业主不再续租！_要闻_内陆网</title>",
                        "<div>内陆网 &gt; 要闻</div><h3>昆山华岭精机拟迁往宝鸡:业主不再续租！</h3>" + TEXT))
                .isEqualTo("昆山华岭精机拟迁往宝鸡:业主不再续租！");
    }

    @Test
    void theHeadingIsWordedALittleOtherwise() {
        assertThat(title("<title>陕西确保年内标准厂房全部交付使用_要闻_内陆网</title>", "<h3>陕西九部门：确保年内标准厂房全部交付使用</h3>" + TEXT))
                .isEqualTo("陕西九部门：确保年内标准厂房全部交付使用");
    }

    @Test
    void anotherHeadingIsNotTheTitle() {
        assertThat(title("<title>华岭精机拟迁往宝鸡，业主不再续租 - 内陆网</title>", TEXT + "<h3>东浦电子在商洛投资建厂</h3>" + TEXT))
                .isEqualTo("华岭精机拟迁往宝鸡，业主不再续租");
    }

    @Test
    void theHeadNamesOnlyTheSite() {
        assertThat(title(
                        "<title>内陆电视新闻网</title><meta property=\"og:title\" content=\"内陆电视新闻网\">",
                        "<table><tr><td><a href=\"/\">内陆电视新闻网</a> / 产业</td></tr><tr><td>华岭精机拟迁往宝鸡 业主不再续租</td></tr></table>"
                                + TEXT))
                .isEqualTo("华岭精机拟迁往宝鸡 业主不再续租");
    }
}
