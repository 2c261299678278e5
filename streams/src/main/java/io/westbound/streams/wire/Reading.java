package io.westbound.streams.wire;

import io.westbound.event.Article;
import java.util.List;

/** What became of a page. */
public sealed interface Reading {

    /** The page is readable: one article, or a digest followed by its items. */
    record Articles(List<Article> articles) implements Reading {
        public Articles {
            articles = List.copyOf(articles);
        }
    }

    /** The page is no article; the reason is a stable word to count by. */
    record Refused(String reason) implements Reading {}

    /** The page could not be read through its own fault: fit for the dead letters. */
    record Failed(Throwable cause) implements Reading {}
}
