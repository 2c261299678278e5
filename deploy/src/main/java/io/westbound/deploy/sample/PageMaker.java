package io.westbound.deploy.sample;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lays an article into a site's template, with the noise that real pages have around it: navigation, other headlines,
 * a footer.
 */
final class PageMaker {

    private static final int RELATED = 6;

    private final Template template;
    private final Charset charset;
    private final String contentType;
    private final String paragraphOpen;
    private final DateTimeFormatter dateline;
    private final Function<SampleArticle, String> path;

    /**
     * @param site name of the template {@code <site>-article.html}
     * @param contentType header value; may leave the charset to the page's own meta element, as old servers do
     * @param paragraphOpen opening tag of a paragraph, in the site's habit
     * @param dateline pattern of the publication time on the page
     * @param path where an article of this site lives
     */
    PageMaker(
            String site,
            Charset charset,
            String contentType,
            String paragraphOpen,
            String dateline,
            Function<SampleArticle, String> path) {
        this.template = Template.named(site + "-article.html");
        this.charset = charset;
        this.contentType = contentType;
        this.paragraphOpen = paragraphOpen;
        this.dateline = DateTimeFormatter.ofPattern(dateline, Locale.ROOT);
        this.path = path;
    }

    PressPage page(SampleArticle article, List<SampleArticle> siblings) {
        Map<String, String> values = new HashMap<>();
        values.put("title", Markup.escape(article.title()));
        values.put("published", dateline.format(article.published()));
        values.put("publisher", Markup.escape(article.publisher()));
        values.put("filing", article.filing() == null ? "" : header(article.filing()));
        values.put("body", Markup.html(article.body(), paragraphOpen));
        values.put("related", related(article, siblings));
        return new PressPage(template.render(values), charset, contentType, article.published());
    }

    private static String header(Filing filing) {
        return "<p class=\"code\">证券代码:" + filing.code() + "&nbsp;&nbsp;&nbsp;&nbsp;证券简称:"
                + Markup.escape(filing.shortName()) + "&nbsp;&nbsp;&nbsp;&nbsp;公告编号:"
                + Markup.escape(filing.number()) + "</p>";
    }

    private String related(SampleArticle article, List<SampleArticle> siblings) {
        return siblings.stream()
                .filter(other -> !other.equals(article) && other.expect().outcome() != Expectation.Outcome.NEVER)
                .sorted((a, b) -> Integer.compare(distance(a, article), distance(b, article)))
                .limit(RELATED)
                .map(other -> "<li><a href=\"" + path.apply(other) + "\">" + Markup.escape(other.title()) + "</a></li>")
                .collect(Collectors.joining("\n"));
    }

    private static int distance(SampleArticle one, SampleArticle other) {
        return Math.abs(one.number() - other.number());
    }
}
