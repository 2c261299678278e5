package io.westbound.streams.article.html;

import io.westbound.streams.article.Paragraph;
import io.westbound.streams.article.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from an HTML page, before it is judged.
 *
 * @param canonical the page's own statement of its address, as written
 */
public record HtmlPage(
        String title,
        List<Paragraph> paragraphs,
        @Nullable String publisher,
        @Nullable String author,
        Published published,
        @Nullable String canonical,
        PageShape shape,
        boolean truncated) {}
