package io.westbound.streams.article;

import io.westbound.streams.article.html.HtmlPage;
import io.westbound.streams.article.html.HtmlReader;
import io.westbound.streams.article.html.Mojibake;
import io.westbound.streams.article.pdf.PdfReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Turns a page into articles, or says why it is none. Thread-safe; one instance serves a process. */
public final class ArticleExtractor {
    /** Bytes looked at to tell text from other files. */
    private static final int BINARY_HEAD = 512;

    private static final int FEW_CONTROLS = 8;
    /** Text has fewer than one control character in so many bytes. */
    private static final int MOST_PER_CONTROL = 40;

    private final HtmlReader html;
    private final RefusalRules refusals;
    private final ArticleMaker maker;
    private final Supplier<Budget> clock;

    private ArticleExtractor(HtmlReader html, RefusalRules refusals, ArticleMaker maker, Supplier<Budget> clock) {
        this.html = html;
        this.refusals = refusals;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * An extractor with the given word tables.
     *
     * @throws IllegalArgumentException naming file and line when a table is wrong
     */
    public static ArticleExtractor load(Tables tables) {
        return load(tables, Budget::start);
    }

    static ArticleExtractor load(Tables tables, Supplier<Budget> clock) {
        return new ArticleExtractor(
                HtmlReader.load(tables), RefusalRules.load(tables), ArticleMaker.load(tables), clock);
    }

    /**
     * Never throws for a bad page: a refusal and a fault are values. A page is at fault when it needs more time than
     * its {@link Budget}, more stack or more memory than there is, or breaks a library.
     */
    public Extraction extract(PageInput input) {
        try {
            Budget budget = clock.get();
            return PdfReader.isPdf(input.body()) ? readPdf(input, budget) : readHtml(input, budget);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError fault) {
            return new Extraction.Failed(fault);
        }
    }

    private Extraction readPdf(PageInput input, Budget budget) {
        try {
            Draft draft = PdfPages.read(input, budget);
            return draft.lines().isEmpty()
                    ? new Extraction.NotAnArticle(Refusal.UNREADABLE_PDF, "no text layer")
                    : new Extraction.Articles(maker.make(draft, input));
        } catch (IOException unreadable) {
            return new Extraction.NotAnArticle(Refusal.UNREADABLE_PDF, String.valueOf(unreadable.getMessage()));
        }
    }

    private Extraction readHtml(PageInput input, Budget budget) {
        if (input.html() == null && isBinary(input.body())) {
            return new Extraction.NotAnArticle(
                    Refusal.UNSUPPORTED_TYPE,
                    input.contentType() == null ? "neither text nor PDF" : input.contentType());
        }
        HtmlPage page = html.read(parse(input, budget), input, budget);
        budget.check();
        Extraction.NotAnArticle refusal = refusals.judge(page);
        if (refusal != null) {
            return refusal;
        }
        List<String> lines = page.paragraphs().stream().map(Paragraph::text).toList();
        return new Extraction.Articles(maker.make(
                new Draft(
                        page.title(),
                        lines,
                        page.publisher(),
                        page.author(),
                        page.published(),
                        page.canonical(),
                        page.truncated()),
                input));
    }

    /** Pictures, archives and office files: control characters early on, without the marks of UTF-16. */
    private static boolean isBinary(byte[] body) {
        boolean wide = body.length > 1 && ((body[0] & body[1]) == -2 || body[0] == '<' || body[1] == '<');
        int seen = Math.min(body.length, BINARY_HEAD);
        int controls = 0;
        for (int i = 0; i < seen; i++) {
            controls += body[i] >= 0 && body[i] < ' ' && "\t\n\u000b\f\r\u001b".indexOf(body[i]) < 0 ? 1 : 0;
        }
        return !wide && controls > FEW_CONTROLS && controls * MOST_PER_CONTROL > seen;
    }

    private static Document parse(PageInput input, Budget budget) {
        URI url = input.url();
        String html = Mojibake.repair(Caps.cut(PageText.read(input), Caps.PAGE));
        budget.check();
        return Parser.htmlParser().parseInput(new BudgetedReader(html, budget), url == null ? "" : url.toString());
    }
}
