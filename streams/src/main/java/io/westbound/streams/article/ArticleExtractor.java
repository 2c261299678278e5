package io.westbound.streams.article;

import io.westbound.streams.article.html.HtmlPage;
import io.westbound.streams.article.html.HtmlReader;
import io.westbound.streams.article.html.Mojibake;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns a page into articles, or says why it is none. Thread-safe; one instance serves a process. */
public final class ArticleExtractor {
    private final HtmlReader html;
    private final RefusalRules refusals;
    private final ArticleMaker maker;

    private ArticleExtractor(HtmlReader html, RefusalRules refusals, ArticleMaker maker) {
        this.html = html;
        this.refusals = refusals;
        this.maker = maker;
    }

    /**
     * An extractor with the given word tables.
     *
     * @throws IllegalArgumentException naming file and line when a table is wrong
     */
    public static ArticleExtractor load(Tables tables) {
        return new ArticleExtractor(HtmlReader.load(tables), RefusalRules.load(tables), ArticleMaker.load());
    }

    /** Never throws for a bad page: a refusal and a fault are values. */
    public Extraction extract(PageInput input) {
        try {
            return read(input);
        } catch (RuntimeException | StackOverflowError fault) {
            return new Extraction.Failed(fault);
        }
    }

    private Extraction read(PageInput input) {
        HtmlPage page = html.read(parse(input), input);
        Extraction.NotAnArticle refusal = refusals.judge(page);
        return refusal != null ? refusal : new Extraction.Articles(List.of(maker.make(page, input)));
    }

    private static Document parse(PageInput input) {
        URI url = input.url();
        String given = input.html();
        String text = given != null ? given : PageText.decode(input.body(), input.charset());
        return Jsoup.parse(Mojibake.repair(Caps.cut(text, Caps.PAGE)), url == null ? "" : url.toString());
    }
}
