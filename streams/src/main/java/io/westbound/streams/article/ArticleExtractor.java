package io.westbound.streams.article;

import io.westbound.streams.article.html.HtmlPage;
import io.westbound.streams.article.html.HtmlReader;
import io.westbound.streams.article.html.Mojibake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Turns a page into articles, or says why it is none. Thread-safe; one instance serves a process. */
public final class ArticleExtractor {
    private final HtmlReader html;
    private final ArticleMaker maker;

    private ArticleExtractor(HtmlReader html, ArticleMaker maker) {
        this.html = html;
        this.maker = maker;
    }

    /**
     * An extractor with the given word tables.
     *
     * @throws IllegalArgumentException naming file and line when a table is wrong
     */
    public static ArticleExtractor load(Tables tables) {
        return new ArticleExtractor(HtmlReader.load(tables), ArticleMaker.load());
    }

    /** Never throws for a bad page: a refusal and a fault are values. */
    public Extraction extract(PageInput input) {
        try {
            return read(input);
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            return new Extraction.Failed(fault);
        }
    }

    private Extraction read(PageInput input) throws IOException {
        HtmlPage page = html.read(parse(input), input);
        if (page.paragraphs().isEmpty()) {
            return new Extraction.NotAnArticle(Refusal.EMPTY, "no running text");
        }
        return new Extraction.Articles(List.of(maker.make(page, input)));
    }

    private static Document parse(PageInput input) throws IOException {
        URI url = input.url();
        String base = url == null ? "" : url.toString();
        String text = input.html();
        String charset = lenient(input.charset());
        if (text == null && charset != null && Charset.isSupported(charset)) {
            text = new String(input.body(), Charset.forName(charset));
        }
        return text != null
                ? Jsoup.parse(Mojibake.repair(text), base)
                : Jsoup.parse(new ByteArrayInputStream(input.body()), null, base);
    }

    /** Pages that declare GB2312 or GBK use the characters of GB18030. */
    private static @Nullable String lenient(@Nullable String charset) {
        boolean chinese = charset != null && (charset.equalsIgnoreCase("gb2312") || charset.equalsIgnoreCase("gbk"));
        return chinese ? "GB18030" : charset;
    }
}
