package io.westbound.deploy.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of company announcements in UTF-8: dates stand in the list, code, short name and number in the article. */
final class AnnouncementSite implements SampleSite {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String HTML = "text/html; charset=utf-8";
    private static final int PER_PAGE = 12;

    @Override
    public String name() {
        return "announcements";
    }

    @Override
    public Map<String, PressPage> pages(List<SampleArticle> articles) {
        PageMaker maker = new PageMaker(name(), UTF_8, HTML, "<p>", "yyyy年MM月dd日 HH:mm:ss", this::path);
        Map<String, PressPage> pages = new HashMap<>(
                new ListPages(name(), UTF_8, HTML, AnnouncementSite::listPath, this::path).pages(articles, PER_PAGE));
        articles.forEach(article -> pages.put(path(article), maker.page(article, articles)));
        return pages;
    }

    private static String listPath(int page) {
        return page == 0 ? "/gsgg/" : "/gsgg/index_" + (page + 1) + ".shtml";
    }

    @Override
    public String path(SampleArticle article) {
        return "/gsgg/" + article.day() + "/" + article.number() + ".shtml";
    }
}
