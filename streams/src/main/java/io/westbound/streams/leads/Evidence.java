package io.westbound.streams.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signal as a case weighs it.
 *
 * @param id signal id
 * @param articleId article it was read in
 * @param kind one of the kinds of the region's table
 * @param site which site of the firm is meant; empty while unknown
 * @param confidence calibrated probability, 0 to 1
 * @param originator who told it: the publisher or, unnamed, the source
 * @param filing whether the firm itself or an authority speaks
 * @param at when it was told, see {@link #tellingTime}
 * @param fetched when it was fetched
 * @param contentHash hash of the article's text; empty if there is none
 * @param simHash 64-bit SimHash of the article's text; 0 if there is none
 * @param wording by which copies of the article's text are told
 * @param firmsInArticle firms with a signal in the same article
 * @param words title and quote, to split a case by a word
 */
public record Evidence(
        String id,
        String articleId,
        String kind,
        String site,
        Move move,
        Stage stage,
        double confidence,
        @Nullable Place origin,
        @Nullable Place destination,
        Scope scope,
        List<Amount> amounts,
        String industry,
        String originator,
        Grade grade,
        boolean filing,
        Instant at,
        Instant fetched,
        String contentHash,
        long simHash,
        Wording wording,
        int firmsInArticle,
        String words) {

    /** By time told, then by id: the order in which evidence is read, whatever the order in which it came. */
    public static final Comparator<Evidence> IN_TIME =
            Comparator.comparing(Evidence::at).thenComparing(Evidence::id);

    /** Most trusted first; among equals the earliest told. */
    public static final Comparator<Evidence> STRONGEST = Comparator.comparing(Evidence::grade)
            .thenComparing(Comparator.comparingDouble(Evidence::confidence).reversed())
            .thenComparing(IN_TIME);

    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCK_ERROR = Duration.ofDays(1);

    public Evidence {
        amounts = List.copyOf(amounts);
    }

    /** The publication time, or the fetch time where the former lies in the future or before the year 2000. */
    public static Instant tellingTime(Instant published, Instant fetched) {
        boolean believable = published.isAfter(OLDEST) && published.isBefore(fetched.plus(CLOCK_ERROR));
        return believable ? published : fetched;
    }

    /** The same evidence at another site. */
    Evidence atSite(String otherSite) {
        return new Evidence(
                id,
                articleId,
                kind,
                otherSite,
                move,
                stage,
                confidence,
                origin,
                destination,
                scope,
                amounts,
                industry,
                originator,
                grade,
                filing,
                at,
                fetched,
                contentHash,
                simHash,
                wording,
                firmsInArticle,
                words);
    }
}
