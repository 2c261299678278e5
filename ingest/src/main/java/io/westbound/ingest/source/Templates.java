package io.westbound.ingest.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fills in what an address or a body leaves open: the day of an edition, the page and the date window of an API. Pure. */
public final class Templates {

    private Templates() {}

    /**
     * Fills in {@code {yyyy}}, {@code {MM}}, {@code {dd}}, and for an API {@code {page}}, {@code {from}}, {@code {to}}.
     *
     * @param json mapping of the API; null if the source is none
     * @param depth 0 for the first page
     * @param today the day in China
     */
    public static String fill(String template, @Nullable JsonMapping json, int depth, LocalDate today) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        String dated = template.replace("{yyyy}", "%04d".formatted(today.getYear()))
                .replace("{MM}", "%02d".formatted(today.getMonthValue()))
                .replace("{dd}", "%02d".formatted(today.getDayOfMonth()));
        return json == null
                ? dated
                : dated.replace("{page}", Integer.toString(json.firstPage() + depth))
                        .replace("{from}", today.minusDays(json.windowDays()).toString())
                        .replace("{to}", today.plusDays(json.aheadDays()).toString());
    }
}
