package io.westbound.streams.article.html;

import io.westbound.streams.article.Article;
import io.westbound.streams.article.ArticleExtractor;
import io.westbound.streams.article.Extraction;
import io.westbound.streams.article.PageInput;
import io.westbound.streams.article.Tables;
import java.time.Instant;
import java.util.List;

/** Texts and furniture that the page fixtures are built from. */
final class Pages {
    static final ArticleExtractor EXTRACTOR = ArticleExtractor.load(Tables.builtIn());

    /** What the tests look for in the body, in this order. */
    static final List<String> STORY = List.of(
            "The toolmaker said on Monday that it would close its plant in Kunshan by the end of next year, after its"
                    + " landlord declined to renew the lease.",
            "About two hundred people work there, most of them on the press line, and the company has promised to offer"
                    + " every one of them a place at the new site.",
            "\"We looked at eleven cities before we chose,\" said its chairman, \"and the power tariff decided the matter"
                    + " in the end.\"",
            "Moving costs are put at 120 million yuan, a third of which the receiving park will carry under an agreement"
                    + " that both sides signed in March.",
            "Suppliers are expected to follow: two of them have asked the park for workshops of their own, according to"
                    + " its director.",
            "The old plant opened in 1998, when land in the zone was cheap, and it was enlarged twice in the decade"
                    + " that followed.");

    static final String NAV = """
            <div class="nav"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li>
            <li><a href="/business">Business</a></li><li><a href="/tech">Technology</a></li></ul></div>
            """;

    private Pages() {}

    static String story(String open, String close) {
        StringBuilder html = new StringBuilder();
        STORY.forEach(text -> html.append(open).append(text).append(close).append('\n'));
        return html.toString();
    }

    static String page(String head, String body) {
        return "<!DOCTYPE html><html><head><title>Toolmaker leaves Kunshan - Inland Post</title>" + head
                + "</head><body>" + body + "</body></html>";
    }

    static Article read(String html) {
        Extraction extraction = EXTRACTOR.extract(PageInput.ofHtml(html, null, Instant.parse("2024-06-01T00:00:00Z")));
        if (extraction instanceof Extraction.Articles articles) {
            return articles.whole();
        }
        throw new AssertionError(extraction.toString());
    }
}
