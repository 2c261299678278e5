package io.westbound.streams.article.html;

import io.westbound.streams.article.Budget;
import io.westbound.streams.article.Caps;
import io.westbound.streams.article.PageInput;
import io.westbound.streams.article.Paragraphs;
import io.westbound.streams.article.Published;
import io.westbound.streams.article.Tables;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads one HTML page. Immutable, thread-safe; the document is not changed. */
public final class HtmlReader {
    private final MarkupWords markup;
    private final BoilerplateLines lines;
    private final BylineFinder byline;

    private HtmlReader(MarkupWords markup, BoilerplateLines lines, BylineFinder byline) {
        this.markup = markup;
        this.lines = lines;
        this.byline = byline;
    }

    /** Reads the word tables; throws {@link IllegalArgumentException} naming file and line when one is wrong. */
    public static HtmlReader load(Tables tables) {
        return new HtmlReader(MarkupWords.load(tables), BoilerplateLines.load(tables), BylineFinder.load(tables));
    }

    /**
     * What the page says.
     *
     * @throws Budget.OverBudget when that takes too long
     */
    public HtmlPage read(Document document, PageInput input, Budget budget) {
        PageBlocks page = BlockReader.read(document.body(), markup, budget);
        Metadata metadata = Metadata.of(document, page.asides());
        List<String> claims = TitleFinder.claims(metadata, document.title(), input.listTitle());
        StatedBody stated = StatedBody.of(metadata.article("articleBody"));
        int titleBlock = TitleFinder.anchor(page, claims);
        budget.check();
        Body body = BodyFinder.find(page, titleBlock, stated, lines);
        budget.check();
        String title = TitleFinder.find(page, body.firstBlock(), claims, metadata.meta("og:site_name"));
        Published published = DateFinder.find(page, body, title, byline, metadata, input);
        List<String> text = new ArrayList<>();
        for (Block block : body.blocks()) {
            boolean repeatsTitle = text.isEmpty() && block.text().equals(title);
            if (!repeatsTitle) {
                text.add(block.text());
            }
        }
        List<String> instead = stated.instead(text);
        List<String> whole = instead == null ? text : instead;
        List<String> kept = Caps.text(whole);
        return new HtmlPage(
                Caps.line(title),
                Paragraphs.of(kept),
                byline.publisher(page, body, metadata),
                byline.author(page, body, metadata),
                published,
                metadata.canonical(),
                PageShape.of(page, body, titleBlock),
                page.truncated() || kept != whole);
    }
}
