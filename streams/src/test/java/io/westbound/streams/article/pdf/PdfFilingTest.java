package io.westbound.streams.article.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.article.Article;
import io.westbound.streams.article.ArticleExtractor;
import io.westbound.streams.article.ArticleKind;
import io.westbound.streams.article.DateSource;
import io.westbound.streams.article.Extraction;
import io.westbound.streams.article.PageInput;
import io.westbound.streams.article.Paragraph;
import io.westbound.streams.article.Refusal;
import io.westbound.streams.article.Tables;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PdfFilingTest {
    private static final ArticleExtractor EXTRACTOR = ArticleExtractor.load(Tables.builtIn());
    private static final String LINE_1 = "根据昆山市城市更新规划，公司位于昆山开发区的厂区列入搬迁范围，公司";
    private static final String LINE_2 = "已与当地管委会签署搬迁补偿协议，补偿总额为人民币一亿两千万元，分";
    private static final String LINE_3 = "三期支付。";

    private static Extraction extract(byte[] pdf) {
        return EXTRACTOR.extract(PageInput.ofBytes(
                pdf, null, null, "application/pdf", Instant.parse("2024-01-01T00:00:00Z"), null, null));
    }

    private static PdfFixture furniture(PdfFixture page, int number) {
        return page.print(90, 800, 9, "华岭精机股份有限公司公告").print(290, 40, 9, String.valueOf(number));
    }

    private static byte[] filing() throws IOException {
        PdfFixture pdf = furniture(new PdfFixture().page(), 1)
                .print(90, 770, 11, "证券代码：603999")
                .print(250, 770, 11, "证券简称：华岭精机")
                .print(400, 770, 11, "公告编号：临2023-034")
                .print(170, 735, 18, "华岭精机股份有限公司")
                .print(140, 710, 18, "关于签署搬迁补偿协议的公告")
                .print(114, 670, 12, "本公司董事会保证公告内容真实、准确、完整。")
                .print(114, 650, 12, "一、基本情况")
                .print(114, 630, 12, LINE_1.substring(0, LINE_1.length() - 2))
                .print(90, 610, 12, LINE_1.substring(LINE_1.length() - 2) + LINE_2.substring(0, 31));
        furniture(pdf.page(), 2)
                .print(90, 770, 12, LINE_2.substring(31) + LINE_3)
                .print(114, 750, 12, "二、对公司的影响")
                .print(114, 730, 12, "搬迁不影响订单交付。")
                .print(350, 690, 12, "华岭精机股份有限公司董事会")
                .print(380, 670, 12, "二〇二三年四月七日");
        return pdf.bytes();
    }

    @Test
    void wrappedLinesAreOneParagraphAgain() throws IOException {
        Article article = ((Extraction.Articles) extract(filing())).whole();
        List<String> text = article.paragraphs().stream().map(Paragraph::text).toList();
        assertThat(text)
                .containsExactly(
                        "本公司董事会保证公告内容真实、准确、完整。",
                        "一、基本情况",
                        LINE_1 + LINE_2 + LINE_3,
                        "二、对公司的影响",
                        "搬迁不影响订单交付。",
                        "华岭精机股份有限公司董事会",
                        "二〇二三年四月七日");
    }

    @Test
    void headTitleAndSignature() throws IOException {
        Article article = ((Extraction.Articles) extract(filing())).whole();
        assertThat(article.title()).isEqualTo("华岭精机股份有限公司关于签署搬迁补偿协议的公告");
        assertThat(article.kind()).isEqualTo(ArticleKind.ANNOUNCEMENT);
        assertThat(article.header().code()).isEqualTo("603999");
        assertThat(article.header().shortName()).isEqualTo("华岭精机");
        assertThat(article.header().noticeNumber()).isEqualTo("临2023-034");
        assertThat(article.publisher()).isEqualTo("华岭精机股份有限公司");
        assertThat(article.dateSource()).isEqualTo(DateSource.SIGNATURE);
        assertThat(article.published()).isEqualTo(Instant.parse("2023-04-06T16:00:00Z"));
    }

    @Test
    void columnsOfACharterAmendment() throws IOException {
        byte[] pdf = new PdfFixture()
                .page()
                .print(114, 770, 12, "公司拟变更注册地址，并修订章程如下：")
                .print(150, 740, 12, "修订前")
                .print(380, 740, 12, "修订后")
                .print(90, 720, 12, "第四条 公司住所：江苏省昆")
                .print(320, 720, 12, "第四条 公司住所：陕西省宝")
                .print(90, 700, 12, "山市开发区一号。")
                .print(320, 700, 12, "鸡市高新区二号。")
                .print(90, 680, 12, "本次变更尚需提交公司股东大会审议，并以登记机关核准为准，请投资者注意。")
                .bytes();
        assertThat(((Extraction.Articles) extract(pdf)).whole().text())
                .contains("修订前：第四条 公司住所：江苏省昆山市开发区一号。\n修订后：第四条 公司住所：陕西省宝鸡市高新区二号。\n本次变更");
    }

    @Test
    void tableOfAnEnvironmentalNotice() throws IOException {
        byte[] pdf = new PdfFixture()
                .page()
                .print(140, 780, 18, "关于拟审批环境影响评价文件的公示")
                .print(114, 740, 12, "根据有关规定，我局拟对下列项目的环境影响评价文件作出审批意见，现予公示。")
                .print(90, 710, 12, "项目名称")
                .print(220, 710, 12, "年产三万吨铝箔项目")
                .print(90, 690, 12, "建设单位")
                .print(220, 690, 12, "宝鸡华岭铝业有限公司")
                .print(90, 670, 12, "建设地点")
                .print(220, 670, 12, "宝鸡市高新区科技新城，东邻")
                .print(220, 650, 12, "某路，西接某河，占地八十")
                .print(220, 630, 12, "亩")
                .bytes();
        Article article = ((Extraction.Articles) extract(pdf)).whole();
        assertThat(article.kind()).isEqualTo(ArticleKind.EIA_NOTICE);
        assertThat(article.fields())
                .containsEntry("项目名称", "年产三万吨铝箔项目")
                .containsEntry("建设单位", "宝鸡华岭铝业有限公司")
                .containsEntry("建设地点", "宝鸡市高新区科技新城，东邻某路，西接某河，占地八十亩");
    }

    @Test
    void twoColumnsOfRunningText() throws IOException {
        PdfFixture pdf = new PdfFixture().page();
        String left = "华岭精机昆山厂区租约明年六月到期，房东已书面告知不再续租，公司为此成立专班，在中西部六个城市比选新址，目前已经过半。";
        String right = "宝鸡高新区提出代建厂房，并按大工业电价执行，差额由园区补贴五年，双方已就此交换文本，预计年底以前可以签订正式协议。";
        for (int line = 0; line * 19 < left.length(); line++) {
            int end = Math.min(left.length(), 19 * (line + 1));
            pdf.print(60, 760 - 20 * line, 12, left.substring(19 * line, end));
            pdf.print(310, 760 - 20 * line, 12, right.substring(19 * line, Math.min(right.length(), end)));
        }
        assertThat(((Extraction.Articles) extract(pdf.bytes())).whole().text()).isEqualTo(left + "\n" + right);
    }

    @Test
    void brokenAndEmptyFilesAreRefused() throws IOException {
        Extraction broken = extract("%PDF-1.7 nothing more".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Extraction empty = extract(new PdfFixture().page().bytes());
        assertThat(((Extraction.NotAnArticle) broken).reason()).isEqualTo(Refusal.UNREADABLE_PDF);
        assertThat(((Extraction.NotAnArticle) empty).reason()).isEqualTo(Refusal.UNREADABLE_PDF);
    }
}
