package io.westbound.streams.article;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pages built to hurt a reader: deep, wide, endless, broken. */
final class HostilePages {
    private static final String STORY = "<p>工厂负责人说，租约到期以后不再续签，设备将分三批运往新厂，工人可以自愿随迁。</p>".repeat(5);

    private HostilePages() {}

    /** Name and HTML of each page. */
    static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("1,000,000 nested div", STORY + "<div>".repeat(1_000_000) + "text");
        pages.put("20,000 nested tables", STORY + "<table><tr><td>".repeat(20_000) + "text");
        pages.put("20,000 mis-nested b, i, a", STORY + "<b><i><a href=x>t</b></i></a>".repeat(20_000));
        pages.put("20,000 open b, i", STORY + "<b><i>t".repeat(20_000));
        pages.put("200,000 attributes", STORY + "<div " + attributes(200_000) + ">text</div>");
        pages.put("200,000 classes", STORY + "<div class='" + "share x ".repeat(200_000) + "'>text</div>");
        pages.put("5 MB in one line", "<p>" + "一二三四五六七八九十，".repeat(500_000) + "</p>");
        pages.put("1,000,000 chars, no punctuation", "<p>" + "搬迁".repeat(500_000) + "</p>");
        pages.put("100,000 date-like digits", STORY + "<p>" + "2023-1".repeat(16_000) + "</p>");
        pages.put("100,000 paragraphs", "<p>租约到期，设备运往新厂。</p>".repeat(100_000));
        pages.put("100,000 links", STORY + "<div><a href=/x>相关新闻标题一则供阅读</a></div>".repeat(100_000));
        pages.put(
                "null bytes, lone surrogates, controls",
                "<p>设备\u0000将\ud800运\udc00往\u202e新\u200b厂\u0007，工人随迁。</p>" + STORY);
        pages.put("10 MB title", "<title>" + "题".repeat(3_400_000) + "</title>" + STORY);
        pages.put("broken JSON-LD", "<script type=application/ld+json>" + "[".repeat(100_000) + "</script>" + STORY);
        pages.put("deep frameset and head", "<head>".repeat(10_000) + "<frameset>".repeat(10_000) + STORY);
        return pages;
    }

    private static String attributes(int count) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < count; i++) {
            html.append("a").append(i).append("=1 ");
        }
        return html.toString();
    }
}
