package io.westbound.streams.article;

import io.westbound.streams.article.duplicate.Signature;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says: readable text with its title, origin and time.
 *
 * @param title the headline without the site's name; empty when the page has none
 * @param paragraphs the body, in reading order; without title, captions, by-lines and furniture of the page
 * @param publisher who published it (来源), null when unknown
 * @param author who wrote it, null when unknown
 * @param published time of publication; a date without time of day counts from midnight in Asia/Shanghai
 * @param dateSource where {@code published} was read
 * @param dateSuspect true when {@code published} is missing, guessed from the body, or contradicted by another origin
 * @param language {@code zh}, {@code en} or {@code und}
 * @param script {@code Hans}, {@code Hant}, {@code Latn} or {@code Zyyy}
 * @param kind what sort of writing it is
 * @param canonicalUrl the page's own statement of its address, else the address it was fetched from
 * @param itemIndex -1 for a whole page, else the position of this item in its digest, from 0
 * @param parentStart offset of this item in the digest's text; 0 for a whole page
 * @param contentHash SHA-256 in hexadecimal of the normalised body
 * @param signature near-duplicate signature of the normalised body
 * @param header code, short name and notice number of a filing
 * @param rows named fields of a flattened table (项目名称, 建设单位 …), in page order, row by row; empty when the page has
 *     none
 * @param truncated true when a guard cut the body short
 */
public record Article(
        String title,
        List<Paragraph> paragraphs,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable Instant published,
        DateSource dateSource,
        boolean dateSuspect,
        String language,
        String script,
        ArticleKind kind,
        @Nullable URI canonicalUrl,
        int itemIndex,
        int parentStart,
        String contentHash,
        Signature signature,
        AnnouncementHeader header,
        List<Map<String, String>> rows,
        boolean truncated) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }

    /** The first row, which is the only one of most pages; empty when there is none. */
    public Map<String, String> fields() {
        return rows.isEmpty() ? Map.of() : rows.get(0);
    }

    /** The body: paragraphs joined by newlines, nothing else. Offsets of {@link Paragraph} count in this string. */
    public String text() {
        return Paragraphs.join(paragraphs);
    }
}
