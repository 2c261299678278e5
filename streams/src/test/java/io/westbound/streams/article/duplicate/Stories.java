package io.westbound.streams.article.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes short news and filings from a grammar: many share formulas, none shares its facts. */
public final class Stories {
    private static final String[] FIRMS = {
        "华岭精机", "东浦电子", "海澜涂装", "信和模具", "永泰线缆", "科瑞电机", "宏发轴承", "金陵纺机", "天工刀具", "明阳塑胶"
    };
    private static final String[] FROM = {"昆山", "东莞", "宁波", "温州", "佛山", "无锡", "嘉兴", "泉州"};
    private static final String[] TO = {"宝鸡", "渭南", "咸阳", "汉中", "安康", "商洛", "榆林", "铜川"};
    private static final String[] GOODS = {"注塑件", "减速机", "电路板", "刹车盘", "针织面料", "锂电隔膜", "灯具", "阀门"};
    /** F firm, A old place, B new place, G goods, and # a number of its own. */
    private static final String[] SENTENCES = {
        "F#日晚间公告，拟将位于A的G生产线整体搬迁至B。",
        "公司与B高新区管委会签订投资协议，项目计划总投资#万元，占地约#亩。",
        "本公司董事会及全体董事保证本公告内容不存在任何虚假记载、误导性陈述或者重大遗漏。",
        "并对其内容的真实性、准确性和完整性承担个别及连带责任。",
        "据介绍，A厂区租约将于明年到期，业主方已书面通知不再续签，厂房另有规划用途。",
        "搬迁涉及设备#台（套），预计费用#万元，由公司以自有资金解决。",
        "公司表示，搬迁期间将提前备货，确保#家主要客户的订单按时交付。",
        "B方面承诺提供标准厂房#平方米，并按约定给予三年租金补贴。",
        "项目达产后，预计年产G#万件，新增就业岗位#个。",
        "A近年用工成本持续上升，一线操作工平均月薪已达#元，招工仍有缺口。",
        "一位不愿具名的中层干部说，骨干工人大多愿意随迁，家属安置是他们最关心的问题。",
        "分析人士认为，此举有助于公司降低综合成本，但短期内会影响约#万元利润。",
        "该事项已经公司第#次董事会会议审议通过，无需提交股东大会审议。",
        "根据评估报告，拟处置的房屋及土地账面净值为#万元，评估增值#万元。",
        "公司提醒投资者注意，协议的履行存在不确定性，请理性判断，防范投资风险。",
        "B市有关负责人说，当地已聚集#家上下游企业，物流半径可以覆盖西北市场。",
        "新厂将分两期建设，一期工程计划建设期#个月，明年第三季度试生产。",
        "从A到B，运输距离增加#公里，公司正与物流企业商谈专线价格。",
        "老厂员工共#人，公司已成立工作组，逐一沟通去留意愿，并依法支付经济补偿。",
        "当天下午，记者在A厂区看到，两条产线仍在正常运转，仓库已经开始清点。",
        "行业协会数据显示，去年沿海地区同类企业外迁#家，其中近三成选择了西部省份。",
        "董事长表示，选择B的关键是电价和气价，每年可节约能源支出#万元。"
    };

    private static final String[][] SYNONYMS = {
        {"搬迁", "搬家"}, {"公告", "通告"}, {"预计", "估计"}, {"项目", "工程"}, {"企业", "厂商"}, {"表示", "称"}, {"员工", "职工"},
        {"费用", "开支"}, {"工人", "工友"}, {"签订", "签署"}, {"提供", "给予"}, {"负责人", "主管"}, {"认为", "觉得"}, {"建设", "兴建"},
        {"厂房", "车间"}, {"记者", "笔者"}, {"正常", "照常"}, {"解决", "承担"}, {"订单", "订货"}, {"涉及", "牵涉"}
    };

    private final Random random;

    public Stories(long seed) {
        random = new Random(seed);
    }

    public String write() {
        List<String> sentences = new ArrayList<>(List.of(SENTENCES));
        Collections.shuffle(sentences, random);
        String text = String.join("\n", sentences.subList(0, 9 + random.nextInt(6)));
        text = text.replace("F", pick(FIRMS))
                .replace("A", pick(FROM))
                .replace("B", pick(TO))
                .replace("G", pick(GOODS));
        StringBuilder filled = new StringBuilder();
        for (char c : text.toCharArray()) {
            filled.append(c == '#' ? String.valueOf(11 + random.nextInt(9_000)) : String.valueOf(c));
        }
        return filled.toString();
    }

    public String changedHeader(String text) {
        return "【转载】来源：某某财经网\n点击上方蓝字关注我们，获取更多行业资讯。\n" + text + "\n（本文不代表本站观点，如有侵权请联系删除。）";
    }

    public String trimmed(String text) {
        int keep = text.length() * (45 + random.nextInt(40)) / 100;
        return text.substring(0, keep) + "……";
    }

    public String spun(String text) {
        String spun = text;
        for (String[] pair : SYNONYMS) {
            spun = random.nextInt(5) > 0 ? spun.replace(pair[0], pair[1]) : spun;
        }
        return spun;
    }

    /** The same sentences in the same order with the facts of another firm. */
    public String otherFirm(String text) {
        String other = swapped(swapped(swapped(swapped(text, FIRMS), FROM), TO), GOODS);
        StringBuilder filled = new StringBuilder();
        for (char c : other.toCharArray()) {
            filled.append(c >= '0' && c <= '9' ? (char) ('1' + random.nextInt(9)) : c);
        }
        return filled.toString();
    }

    private static String swapped(String text, String[] names) {
        for (int i = 0; i < names.length; i++) {
            if (text.contains(names[i])) {
                return text.replace(names[i], names[(i + 1) % names.length]);
            }
        }
        return text;
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
