package io.westbound.deploy.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invented article, with its dates already moved to the day of the show.
 *
 * @param source the site that carries it: {@code gov}, {@code announcements}, {@code trade} or {@code disclosure}
 * @param id file name without extension; unique over all sites
 * @param number running number over all sites, for paths that look like those of a content management system
 * @param title headline
 * @param published local time of publication, China Standard Time
 * @param publisher 来源 as the page states it
 * @param expect what Westbound should make of it
 * @param firms the firms whose case it is, as written; empty when there is none
 * @param filing header of a listed firm's announcement, null elsewhere
 * @param body text in the small markup that {@link Markup} renders
 */
public record SampleArticle(
        String source,
        String id,
        int number,
        String title,
        LocalDateTime published,
        String publisher,
        Expectation expect,
        List<String> firms,
        @Nullable Filing filing,
        String body) {

    public SampleArticle {
        firms = List.copyOf(firms);
    }

    LocalDate day() {
        return published.toLocalDate();
    }
}
