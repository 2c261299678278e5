package io.westbound.streams.article;

import io.westbound.streams.article.html.HtmlPage;
import io.westbound.streams.article.html.PageShape;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no article. An ordered list of rules, the first that speaks wins; all of them are careful, since
 * a refused article is lost while a list page that passes only wastes time. Immutable.
 */
final class RefusalRules {
    /** Text below which a page says nothing: about ten Chinese characters. */
    private static final int NOTHING = 30;
    /** An error message or a log-in wall is shorter than this. */
    private static final int LITTLE = 500;
    /** Running text that no list page has, and no error page, whatever its title says. */
    private static final int ONE_PARAGRAPH = 150;

    private static final int FEWEST_HEADLINES = 12;
    private static final int LONGEST_TITLE = 40;

    private enum Where {
        TITLE,
        TEXT
    }

    private record Phrase(Refusal reason, Where where, String text) {}

    private final List<Phrase> phrases;
    private final List<Function<HtmlPage, Extraction.@Nullable NotAnArticle>> rules =
            List.of(this::tellingPhrase, RefusalRules::empty, RefusalRules::list, RefusalRules::teasers);

    private RefusalRules(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    static RefusalRules load(Tables tables) {
        return new RefusalRules(tables.read("refusals.tsv", 3).stream()
                .map(row -> new Phrase(row.oneOf(0, Refusal.class), row.oneOf(1, Where.class), row.cell(2)))
                .toList());
    }

    /** The reason to refuse {@code page}, or null. */
    Extraction.@Nullable NotAnArticle judge(HtmlPage page) {
        for (Function<HtmlPage, Extraction.@Nullable NotAnArticle> rule : rules) {
            Extraction.NotAnArticle refusal = rule.apply(page);
            if (refusal != null) {
                return new Extraction.NotAnArticle(refusal.reason(), refusal.detail(), page.title(), page.published());
            }
        }
        return null;
    }

    private Extraction.@Nullable NotAnArticle tellingPhrase(HtmlPage page) {
        if (page.shape().weight() > LITTLE) {
            return null;
        }
        String title = page.title().toLowerCase(Locale.ROOT);
        String text = Paragraphs.join(page.paragraphs()).toLowerCase(Locale.ROOT);
        boolean telling = title.length() <= LONGEST_TITLE && page.shape().mass() < ONE_PARAGRAPH;
        for (Phrase phrase : phrases) {
            boolean found = phrase.where() == Where.TITLE
                    ? telling && title.contains(phrase.text())
                    : text.contains(phrase.text());
            if (found) {
                return new Extraction.NotAnArticle(phrase.reason(), "says: " + phrase.text());
            }
        }
        return null;
    }

    private static Extraction.@Nullable NotAnArticle empty(HtmlPage page) {
        PageShape shape = page.shape();
        boolean stated = !page.paragraphs().isEmpty() && shape.weight() == 0;
        if (stated || (shape.weight() >= NOTHING && !page.paragraphs().isEmpty())) {
            return null;
        }
        return shape.headlines() >= FEWEST_HEADLINES && !shape.titled()
                ? new Extraction.NotAnArticle(Refusal.LIST_PAGE, shape.headlines() + " linked headlines, no text")
                : new Extraction.NotAnArticle(Refusal.EMPTY, "no running text");
    }

    private static Extraction.@Nullable NotAnArticle list(HtmlPage page) {
        PageShape shape = page.shape();
        return shape.headlines() >= FEWEST_HEADLINES && shape.mass() < ONE_PARAGRAPH && !shape.titled()
                ? new Extraction.NotAnArticle(Refusal.LIST_PAGE, shape.headlines() + " linked headlines, little text")
                : null;
    }

    private static Extraction.@Nullable NotAnArticle teasers(HtmlPage page) {
        PageShape shape = page.shape();
        return shape.teaserShare() > 0.6 && shape.headlines() >= FEWEST_HEADLINES / 2
                ? new Extraction.NotAnArticle(Refusal.LIST_PAGE, "mostly teasers of other articles")
                : null;
    }
}
