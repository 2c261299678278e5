package io.westbound.ingest.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which links of a list page lead to documents. A link outside the scope is never followed.
 *
 * @param selector CSS selector of the links, or of elements that contain them
 * @param pattern must be found in the absolute address; null lets every address pass
 * @param exclude must not be found in the absolute address; null excludes none
 * @param next CSS selector of the link to the next page, or an address with {@code {n}} for the page number; empty for none
 * @param firstPage number of the second list page where {@code next} holds {@code {n}}
 * @param maxPages list pages a visit reads, the first included; from the second visit on paging stops at the first page
 *     without a new address
 * @param maxLinks links a list page may yield
 * @param hosts hosts beside the list's own that documents may lie on
 */
public record LinkScope(
        String selector,
        @Nullable Pattern pattern,
        @Nullable Pattern exclude,
        String next,
        int firstPage,
        int maxPages,
        int maxLinks,
        List<String> hosts) {

    /** Decides on an absolute address alone. */
    public boolean accepts(String url) {
        return (pattern == null || pattern.matcher(url).find())
                && (exclude == null || !exclude.matcher(url).find());
    }
}
