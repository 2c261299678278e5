package io.westbound.streams.article;

import java.util.List;

/** What became of a page. A refusal is a value, not an exception. */
public sealed interface Extraction {

    /**
     * The page is an article.
     *
     * @param articles one article, or a digest followed by its items; never empty
     */
    record Articles(List<Article> articles) implements Extraction {
        public Articles {
            articles = List.copyOf(articles);
        }

        /** The page as a whole. */
        public Article whole() {
            return articles.get(0);
        }

        /** The items of a digest; empty for a plain article. */
        public List<Article> items() {
            return articles.subList(1, articles.size());
        }
    }

    /**
     * The page is no article: a list, an error page, a log-in wall.
     *
     * @param reason to be counted by
     * @param detail what was seen, for an operator
     * @param title what the page is called all the same; empty when unknown
     * @param published when it says it was published
     */
    record NotAnArticle(Refusal reason, String detail, String title, Published published) implements Extraction {
        public NotAnArticle(Refusal reason, String detail) {
            this(reason, detail, "", Published.UNKNOWN);
        }
    }

    /**
     * The page could not be read: a fault of this record, fit for the dead letters.
     *
     * @param cause what was thrown; also an {@code Error} such as a stack overflow
     */
    record Failed(Throwable cause) implements Extraction {}
}
