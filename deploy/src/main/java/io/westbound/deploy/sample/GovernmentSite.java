package io.westbound.deploy.sample;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A government notice list as the TRS system writes it: {@code t20261103_1234567.html}, three list pages, bytes in
 * GB18030 under a meta element that claims gb2312, no charset in the header.
 */
final class GovernmentSite implements SampleSite {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HTML = "text/html";
    private static final int LIST_PAGES = 3;
    private static final DateTimeFormatter PATH = DateTimeFormatter.ofPattern("yyyyMM/'t'yyyyMMdd_", Locale.ROOT);

    @Override
    public String name() {
        return "gov";
    }

    @Override
    public Map<String, PressPage> pages(List<SampleArticle> articles) {
        PageMaker maker =
                new PageMaker(name(), GB18030, HTML, "<p style=\"text-indent:2em\">", "yyyy-MM-dd HH:mm", this::path);
        int perPage = (articles.size() + LIST_PAGES - 1) / LIST_PAGES;
        Map<String, PressPage> pages = new HashMap<>(
                new ListPages(name(), GB18030, HTML, GovernmentSite::listPath, this::path).pages(articles, perPage));
        articles.forEach(article -> pages.put(path(article), maker.page(article, articles)));
        return pages;
    }

    private static String listPath(int page) {
        return page == 0 ? "/gov/tzgg/index.html" : "/gov/tzgg/index_" + page + ".html";
    }

    @Override
    public String path(SampleArticle article) {
        boolean hidden = article.expect().outcome() == Expectation.Outcome.NEVER;
        return (hidden ? "/gov/neibu/" : "/gov/tzgg/") + PATH.format(article.published()) + article.number() + ".html";
    }
}
