package io.westbound.deploy.faults;

import io.westbound.event.Grade;
import io.westbound.event.Page;
import io.westbound.event.SourceType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages about invented firms that move: every firm is told of once; of every third one the page is fetched again and
 * denies the move, of every fifth one it no longer says a word of it.
 */
final class MovingFirms {

    private static final String WORDS = "丰瑞恒泰嘉禾联兴宏达启明晟源博远创展骏腾盛和锦辉";
    private static final int HOSTS = 16;

    private MovingFirms() {}

    /** The pages in the order in which they are fetched. */
    static List<Page> pages(int firms) {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < firms; i++) {
            String firm = name(i) + "电子股份有限公司";
            pages.add(page(
                    i,
                    1,
                    "深圳市" + firm + "签订搬迁补偿协议",
                    "近日，深圳市" + firm + "发布公告，公司位于深圳市宝安区的厂房被列入征收范围，公司与宝安区人民政府签订《搬迁补偿协议》，"
                            + "获得搬迁补偿款3.2亿元。公司生产基地将整体搬迁，新厂选址正在进行。公司主要产品为线路板和连接器。"));
            if (i % 3 == 0) {
                pages.add(page(
                        i,
                        2,
                        "深圳市" + firm + "澄清公告",
                        "近日，有媒体报道深圳市" + firm + "将搬迁。深圳市" + firm + "发布澄清公告：经核实，公司没有搬迁计划，"
                                + "不存在将生产基地迁出深圳的安排，有关传闻不实。公司目前生产经营正常，敬请投资者注意投资风险。"));
            } else if (i % 5 == 0) {
                pages.add(page(
                        i,
                        2,
                        "深圳市" + firm + "召开职工运动会",
                        "近日，深圳市" + firm + "召开第三届职工运动会。运动会设置拔河、跳绳、接力跑等项目，来自各车间的三百多名职工参加了比赛，"
                                + "展现了良好的精神风貌。比赛在热烈的气氛中圆满结束，工会为获奖的队伍颁发了奖品和证书。"));
            }
        }
        return pages;
    }

    private static Page page(int firm, int version, String title, String text) {
        String host = "press" + firm % HOSTS + ".example";
        String url = "http://" + host + "/" + firm;
        String html = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><div><p>" + text
                + "</p><p>公司表示，将严格按照有关规定及时履行信息披露义务，敬请广大投资者关注公司后续公告。</p></div></body></html>";
        return Page.newBuilder()
                .setPageId(firm + "-" + version)
                .setUrl(url)
                .setFinalUrl(url)
                .setSourceId("exchange")
                .setSourceName("交易所公告")
                .setSourceType(SourceType.EXCHANGE)
                .setSourceGrade(Grade.A)
                .setFetchedAt(Instant.now())
                .setStatus(200)
                .setContentType("text/html")
                .setCharset("UTF-8")
                .setBody(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)))
                .setContentHash(firm + "-" + version)
                .setListTitle(title)
                .setChanged(version > 1)
                .build();
    }

    /** A name of three characters that no other number below 10,000 has. */
    private static String name(int number) {
        int base = WORDS.length();
        return "" + WORDS.charAt(number % base) + WORDS.charAt(number / base % base)
                + WORDS.charAt(number / base / base % base);
    }
}
