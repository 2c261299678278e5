package io.westbound.streams.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader took from a page, before it is understood as news, filing or digest.
 *
 * @param lines the body in reading order, trimmed, none empty
 * @param canonical the page's own statement of its address, as written
 */
record Draft(
        String title,
        List<String> lines,
        @Nullable String publisher,
        @Nullable String author,
        Published published,
        @Nullable String canonical,
        boolean truncated) {}
