package io.westbound.streams.article.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.article.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DigestSplitterTest {
    private static final DigestSplitter SPLITTER = DigestSplitter.load(Tables.builtIn());

    private static List<String> titles(String title, String... lines) {
        return SPLITTER.split(title, List.of(lines)).stream()
                .map(DigestItem::title)
                .toList();
    }

    @Test
    void bracketedHeadlines() {
        assertThat(titles(
                        "晚间公告集锦",
                        "以下为今日要点：",
                        "【华岭精机：拟整体搬迁】",
                        "华岭精机公告，拟将昆山工厂迁往宝鸡。",
                        "【东浦电子：终止投资】东浦电子公告，终止商洛项目。",
                        "【信和模具：收到补偿款】信和模具公告，收到首笔搬迁补偿款。"))
                .containsExactly("华岭精机：拟整体搬迁", "东浦电子：终止投资", "信和模具：收到补偿款");
    }

    @Test
    void firmsWithCodes() {
        assertThat(titles(
                        "今日重大事项",
                        "华岭精机(603999)：拟将昆山工厂迁往宝鸡。",
                        "东浦电子（300999.SZ）公告，终止商洛项目。",
                        "信和模具(002999)：收到首笔搬迁补偿款。",
                        "永泰线缆(688999)：与铜川签订投资协议。"))
                .containsExactly("华岭精机", "东浦电子", "信和模具", "永泰线缆");
    }

    @Test
    void signingCeremony() {
        List<DigestItem> items = SPLITTER.split(
                "渭南集中签约五个项目",
                List.of(
                        "今天上午举行签约仪式。",
                        "1、华岭精机数控刀具项目，总投资三亿元。",
                        "项目占地八十亩。",
                        "2、东浦电子线路板项目，总投资五亿元。",
                        "3、信和模具公司压铸模具基地，总投资两亿元。"));
        assertThat(items)
                .containsExactly(
                        new DigestItem("华岭精机数控刀具项目", 1, 3),
                        new DigestItem("东浦电子线路板项目", 3, 4),
                        new DigestItem("信和模具公司压铸模具基地", 4, 5));
    }

    @Test
    void aFilingWithNumberedSectionsIsOneArticle() {
        assertThat(titles(
                        "关于签订搬迁补偿协议的公告",
                        "一、交易概述",
                        "公司与管委会签订协议。",
                        "二、交易对方",
                        "对方为开发区管委会。",
                        "三、协议主要内容",
                        "补偿金额为一亿元。",
                        "四、对公司的影响"))
                .isEmpty();
    }

    @Test
    void anInterviewIsOneArticle() {
        assertThat(titles("对话华岭精机董事长", "记者：为什么要离开昆山？", "董事长：租约到期，业主另有打算。", "记者：为什么选择宝鸡？", "董事长：电价和配套都合适。"))
                .isEmpty();
    }

    @Test
    void bulletsAndCodesInOtherPlaces() {
        assertThat(titles(
                        "今日重大事项",
                        "▲华岭精机（603999，股吧）：拟将昆山工厂迁往宝鸡。",
                        "▲东浦电子（SZ.300999）公告，终止商洛项目。",
                        "▲信和模具（002999）收到首笔搬迁补偿款。",
                        "▲永泰线缆（688999.SH）与铜川签订投资协议。"))
                .containsExactly("华岭精机", "东浦电子", "信和模具", "永泰线缆");
        assertThat(titles(
                        "今日重大事项",
                        "603999 华岭精机：拟将昆山工厂迁往宝鸡。",
                        "300999 东浦电子：终止商洛项目。",
                        "002999 信和模具：收到首笔搬迁补偿款。",
                        "688999 永泰线缆：与铜川签订投资协议。"))
                .containsExactly("华岭精机", "东浦电子", "信和模具", "永泰线缆");
    }

    @Test
    void firmsThatAnnounce() {
        assertThat(titles(
                        "盘后要点",
                        "华岭精机晚间公告称，拟将昆山工厂整体迁往宝鸡。",
                        "东浦电子公告，终止商洛线路板项目的投资。",
                        "项目原定明年开工。",
                        "信和模具5月3日晚间公告，收到首笔搬迁补偿款。",
                        "永泰线缆发布公告，与铜川签订投资协议。"))
                .containsExactly("华岭精机", "东浦电子", "信和模具", "永泰线缆");
    }

    @Test
    void projectsCountedInWords() {
        assertThat(titles(
                        "商洛集中签约四个项目",
                        "项目一：华岭精机数控刀具项目，总投资三亿元。",
                        "项目二：东浦电子线路板项目，总投资五亿元。",
                        "项目三：信和模具公司压铸基地，总投资两亿元。",
                        "项目四：永泰线缆产业园，总投资一亿元。"))
                .containsExactly("华岭精机数控刀具项目", "东浦电子线路板项目", "信和模具公司压铸基地", "永泰线缆产业园");
    }

    @Test
    void oneFirmsSeveralNoticesAreOneArticle() {
        assertThat(titles(
                        "华岭精机搬迁始末", "华岭精机公告，拟将昆山工厂整体迁往宝鸡。", "华岭精机公告，搬迁协议已经签订。", "华岭精机公告，收到首笔补偿款项。", "华岭精机公告，新厂已经开工建设。"))
                .isEmpty();
    }
}
