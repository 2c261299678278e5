package io.westbound.deploy.sample;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A trade paper with an RSS 2.0 feed. */
final class TradePaper implements SampleSite {

    private static final int SUMMARY = 70;
    private static final DateTimeFormatter PATH = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter PUB_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final URI base;

    /** @param base where the press listens; the links of a feed are absolute */
    TradePaper(URI base) {
        this.base = base;
    }

    @Override
    public String name() {
        return "trade";
    }

    @Override
    public Map<String, PressPage> pages(List<SampleArticle> articles) {
        PageMaker maker = new PageMaker(
                name(), StandardCharsets.UTF_8, "text/html; charset=UTF-8", "<p>  ", "yyyy/MM/dd HH:mm", this::path);
        Map<String, PressPage> pages = new HashMap<>();
        pages.put("/trade/rss.xml", feed(articles));
        articles.forEach(article -> pages.put(path(article), maker.page(article, articles)));
        return pages;
    }

    private PressPage feed(List<SampleArticle> articles) {
        String items = articles.stream().map(this::item).collect(Collectors.joining("\n"));
        String built = pubDate(articles.get(0));
        String text = Template.named("trade-feed.xml")
                .render(Map.of("items", items, "built", built, "base", base.toString()));
        return new PressPage(
                text,
                StandardCharsets.UTF_8,
                "application/rss+xml; charset=UTF-8",
                articles.get(0).published());
    }

    private String item(SampleArticle article) {
        return """
                <item>
                  <title>%s</title>
                  <link>%s</link>
                  <guid isPermaLink="false">sample-%d</guid>
                  <description><![CDATA[%s]]></description>
                  <pubDate>%s</pubDate>
                </item>""".formatted(
                        Markup.escape(article.title()),
                        base + path(article),
                        article.number(),
                        Markup.summary(article.body(), SUMMARY),
                        pubDate(article));
    }

    private static String pubDate(SampleArticle article) {
        return PUB_DATE.format(article.published().atZone(PressPage.CHINA));
    }

    @Override
    public String path(SampleArticle article) {
        return "/trade/" + PATH.format(article.published()) + "/c" + article.number() + ".html";
    }
}
