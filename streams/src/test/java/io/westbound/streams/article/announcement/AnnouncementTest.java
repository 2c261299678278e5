package io.westbound.streams.article.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.article.AnnouncementHeader;
import io.westbound.streams.article.ArticleKind;
import io.westbound.streams.article.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnnouncementTest {
    private static final FieldParser FIELDS = FieldParser.load(Tables.builtIn());

    @Test
    void headerOnOneLine() {
        assertThat(HeaderParser.parse(List.of("证券代码：603999 证券简称：华岭精机 公告编号：临2023-034", "正文。")))
                .isEqualTo(new AnnouncementHeader("603999", "华岭精机", "临2023-034"));
    }

    @Test
    void headerOnSeveralLinesWithPaddedName() {
        assertThat(HeaderParser.parse(List.of("股票代码:000999", "股票简称:柳    岭Ａ", "编号:2023—007号")))
                .isEqualTo(new AnnouncementHeader("000999", "柳岭A", "2023—007号"));
    }

    @Test
    void noHeaderInNews() {
        assertThat(HeaderParser.parse(List.of("华岭精机（证券代码：603999）昨日公告，拟搬迁昆山工厂。")))
                .isEqualTo(AnnouncementHeader.NONE);
    }

    @Test
    void rowOfLabelsThenRowOfValues() {
        Map<String, String> fields =
                FIELDS.parse(List.of("序号", "项目名称", "建设地点", "建设单位", "1", "减速机迁建项目", "宝鸡高新区东区", "宝鸡华岭精机有限公司"));
        assertThat(fields)
                .containsExactly(
                        Map.entry("项目名称", "减速机迁建项目"), Map.entry("建设地点", "宝鸡高新区东区"), Map.entry("建设单位", "宝鸡华岭精机有限公司"));
    }

    @Test
    void labelsWithColons() {
        Map<String, String> fields =
                FIELDS.parse(List.of("项目名称：减速机迁建项目 建设地点：宝鸡高新区", "建设单位", "宝鸡华岭精机有限公司", "总投资：12000万元，环保投资：80万元"));
        assertThat(fields)
                .containsEntry("建设地点", "宝鸡高新区")
                .containsEntry("建设单位", "宝鸡华岭精机有限公司")
                .containsEntry("总投资", "12000万元")
                .containsEntry("环保投资", "80万元");
    }

    @Test
    void kinds() {
        assertThat(KindJudge.judge("减速机项目环境影响报告表受理公示", AnnouncementHeader.NONE, Map.of(), List.of()))
                .isEqualTo(ArticleKind.EIA_NOTICE);
        assertThat(KindJudge.judge("国有建设用地使用权挂牌出让成交公示", AnnouncementHeader.NONE, Map.of(), List.of()))
                .isEqualTo(ArticleKind.LAND_NOTICE);
        assertThat(KindJudge.judge("关于搬迁的公告", new AnnouncementHeader("603999", null, null), Map.of(), List.of()))
                .isEqualTo(ArticleKind.ANNOUNCEMENT);
    }

    @Test
    void everyRowOfATable() {
        List<Map<String, String>> rows = FIELDS.rows(List.of(
                "序号",
                "项目名称",
                "建设单位",
                "1",
                "减速机迁建项目",
                "宝鸡华岭精机有限公司",
                "2",
                "线路板技改项目",
                "商洛东浦电子有限公司",
                "3",
                "模具基地",
                "渭南信和模具有限公司",
                "公示期为五个工作日。"));
        assertThat(rows).extracting(row -> row.get("建设单位")).containsExactly("宝鸡华岭精机有限公司", "商洛东浦电子有限公司", "渭南信和模具有限公司");
    }

    @Test
    void rowsKnownByTheNumberOfThePlot() {
        List<Map<String, String>> rows = FIELDS.rows(
                List.of("宗地编号", "土地用途", "受让人", "GX2024-07", "工业用地", "华岭精机", "GX2024-12", "工业用地", "东浦电子", "联系人：王女士"));
        assertThat(rows)
                .extracting(row -> row.get("地块编号") + row.get("受让人"))
                .containsExactly("GX2024-07华岭精机", "GX2024-12东浦电子");
    }

    @Test
    void questionsAndAnswers() {
        assertThat(kind("投资者提问", "投资者：公司昆山工厂是否搬迁？", "公司回复：您好，目前没有搬迁计划，谢谢关注。"))
                .isEqualTo(ArticleKind.QUESTION_AND_ANSWER);
        assertThat(kind("华岭精机(603999)", "问：昆山工厂是否搬迁？", "答：目前没有。", "问：宝鸡基地何时投产？", "答：年底。"))
                .isEqualTo(ArticleKind.QUESTION_AND_ANSWER);
        assertThat(kind("华岭精机迁往宝鸡", "问题：电价高。", "公司：将迁往宝鸡。", "占地八十亩。", "明年投产。", "工人随迁。", "设备分批运走。", "旧厂交还。"))
                .isEqualTo(ArticleKind.NEWS);
    }

    private static ArticleKind kind(String title, String... lines) {
        return KindJudge.judge(title, AnnouncementHeader.NONE, Map.of(), List.of(lines));
    }

    @Test
    void flattenedColumnsOfAnAmendment() {
        assertThat(Amendments.label(List.of(
                        "章程修订如下：",
                        "原章程条款",
                        "修订后条款",
                        "第四条 公司住所：江苏省昆山市开发区一号。",
                        "第四条 公司住所：陕西省宝鸡市高新区二号。",
                        "第六条 注册资本一亿元。",
                        "第六条 注册资本两亿元。",
                        "第九条 其余不变。",
                        "特此公告。")))
                .containsExactly(
                        "章程修订如下：",
                        "原章程条款",
                        "修订后条款",
                        "修订前：第四条 公司住所：江苏省昆山市开发区一号。",
                        "修订后：第四条 公司住所：陕西省宝鸡市高新区二号。",
                        "修订前：第六条 注册资本一亿元。",
                        "修订后：第六条 注册资本两亿元。",
                        "第九条 其余不变。",
                        "特此公告。");
    }
}
