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
        pages.putAll(parserTraps());
        return pages;
    }

    /** Shapes that have kept or crashed HTML parsers. */
    private static Map<String, String> parserTraps() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("1,000,000 line breaks", STORY + "<br>".repeat(1_000_000));
        pages.put("1,000,000 end tags", STORY + "</p></div>".repeat(500_000));
        pages.put("50,000 open anchors", STORY + "<a href=x>".repeat(50_000) + "text");
        pages.put("20,000 open fonts with unlike attributes", STORY + fonts(20_000));
        pages.put("20,000 nested templates", STORY + "<template>".repeat(20_000) + "text");
        pages.put("20,000 nested svg and foreignObject", STORY + "<svg><foreignObject>".repeat(20_000) + "text");
        pages.put("20,000 nested math", STORY + "<math><annotation-xml encoding=text/html>".repeat(20_000));
        pages.put("20,000 nested selects", STORY + "<select><option>".repeat(20_000) + "text");
        pages.put("20,000 nested buttons and forms", STORY + "<form><button>".repeat(20_000) + "text");
        pages.put("text thrown out of 20,000 tables", STORY + "<table>text<b>".repeat(20_000));
        pages.put("rows thrown out of a table", STORY + "<table>" + "<div><tr>".repeat(50_000));
        pages.put("5 MB attribute", STORY + "<div title='" + "x".repeat(5_000_000) + "'>text</div>");
        pages.put("5 MB tag name", STORY + "<" + "x".repeat(5_000_000) + ">text");
        pages.put("200,000 entities", STORY + "<p>" + "&amp;&#x4e2d;&notanentity;".repeat(200_000));
        pages.put("open comment", STORY + "<!--" + "<p>text -- >".repeat(200_000));
        pages.put("open script", STORY + "<script><!-- <script>" + "</ script>".repeat(200_000));
        pages.put("200,000 scripts", STORY + "<script>a=1</script>".repeat(200_000));
        pages.put("quotes without end", STORY + "<div a=\"".repeat(100_000));
        pages.put("doctypes and processing instructions", "<!DOCTYPE x [<?a".repeat(100_000) + STORY);
        pages.put("1,000,000 small elements", STORY + "<i>a</i>".repeat(1_000_000));
        pages.put("200,000 quotes of one text", STORY + "<blockquote>工厂搬迁，设备运走，工人随迁。</blockquote>".repeat(200_000));
        pages.put("zero bytes in names", STORY + "<d\u0000iv cl\u0000ass=\u0000>text</d\u0000iv>".repeat(10_000));
        return pages;
    }

    private static String fonts(int count) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < count; i++) {
            html.append("<p><font size=").append(i).append('>');
        }
        return html.toString();
    }

    private static String attributes(int count) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < count; i++) {
            html.append("a").append(i).append("=1 ");
        }
        return html.toString();
    }
}
