package io.westbound.deploy.sample;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A paged list of headlines with dates and a link to the next page. */
final class ListPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final Template template;
    private final Charset charset;
    private final String contentType;
    private final IntFunction<String> pagePath;
    private final Function<SampleArticle, String> articlePath;

    /** @param pagePath path of list page n, from 0 */
    ListPages(
            String site,
            Charset charset,
            String contentType,
            IntFunction<String> pagePath,
            Function<SampleArticle, String> articlePath) {
        this.template = Template.named(site + "-list.html");
        this.charset = charset;
        this.contentType = contentType;
        this.pagePath = pagePath;
        this.articlePath = articlePath;
    }

    Map<String, PressPage> pages(List<SampleArticle> articles, int perPage) {
        Map<String, PressPage> pages = new HashMap<>();
        int count = (articles.size() + perPage - 1) / perPage;
        for (int n = 0; n < count; n++) {
            List<SampleArticle> shown = articles.subList(n * perPage, Math.min(articles.size(), (n + 1) * perPage));
            String text = template.render(Map.of("items", items(shown), "paging", paging(n, count)));
            pages.put(
                    pagePath.apply(n),
                    new PressPage(text, charset, contentType, articles.get(0).published()));
        }
        return pages;
    }

    private String items(List<SampleArticle> shown) {
        return shown.stream().map(this::item).collect(Collectors.joining("\n"));
    }

    private String item(SampleArticle article) {
        String title = Markup.escape(article.title());
        return "<li><a href=\"%s\" title=\"%s\" target=\"_blank\">%s</a><span class=\"date\">%s</span></li>"
                .formatted(articlePath.apply(article), title, title, DAY.format(article.published()));
    }

    private String paging(int n, int count) {
        return link("首页", 0, n != 0)
                + link("上一页", n - 1, n > 0)
                + "<span>第" + (n + 1) + "页/共" + count + "页</span>"
                + link("下一页", n + 1, n + 1 < count)
                + link("尾页", count - 1, n + 1 < count);
    }

    private String link(String label, int page, boolean live) {
        return live
                ? "<a href=\"" + pagePath.apply(page) + "\">" + label + "</a>\n"
                : "<span class=\"off\">" + label + "</span>\n";
    }
}
