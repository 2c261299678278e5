package io.westbound.ingest.source;

import io.westbound.event.Grade;
import io.westbound.event.SourceType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place that is crawled, as one YAML file describes it. Immutable. The keys are documented in {@code
 * resources/sources/README.md}.
 *
 * @param id stable id: lower-case letters, digits, {@code -}
 * @param enabled false for a source that is only kept on file
 * @param disabledReason why it is not enabled; empty if it is
 * @param nameZh display name, Chinese
 * @param nameEn display name, English; may be empty
 * @param urls first pages of the list, feed, sitemap or API; never empty; those of an API may hold {@code {page}},
 *     {@code {from}}, {@code {to}}, all may hold the day in China: {@code {yyyy}}, {@code {MM}}, {@code {dd}}
 * @param division division code (2, 4 or 6 digits) the source speaks for; empty if none
 * @param json mapping of a JSON API; null for other kinds
 * @param charset charset to decode with whatever the pages say; empty if they may speak for themselves
 * @param licence terms, robots and licence note for people
 * @param sample name of the contract sample; empty if none
 * @param fileHash SHA-256 (hex) of the file, which changes with any change of it
 */
public record Source(
        String id,
        boolean enabled,
        String disabledReason,
        String nameZh,
        String nameEn,
        List<String> urls,
        Kind kind,
        SourceType type,
        Grade grade,
        String division,
        List<String> tags,
        Cadence cadence,
        LinkScope scope,
        @Nullable JsonMapping json,
        Map<String, String> headers,
        Expectation expect,
        String charset,
        CrawlPolicy politeness,
        String licence,
        String sample,
        String fileHash) {

    /** What the first page is. */
    public enum Kind {
        /** An HTML page of links. */
        LIST,
        /** RSS or Atom. */
        FEED,
        /** A sitemap or an index of sitemaps. */
        SITEMAP,
        /** A JSON API. */
        JSON
    }

    /**
     * How many new items are to be expected.
     *
     * @param min fewer than this in a period is an alarm
     * @param max more than this in a period is an alarm
     * @param per the period: {@code day} or {@code week}
     */
    public record Expectation(int min, int max, String per) {}
}
