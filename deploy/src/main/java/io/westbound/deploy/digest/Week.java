package io.westbound.deploy.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * Seven days.
 *
 * @param since their begin
 * @param until their end, which does not belong to them
 */
public record Week(Instant since, Instant until) {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Duration LENGTH = Duration.ofDays(7);

    /** The seven days before a time. */
    public static Week before(Instant until) {
        return new Week(until.minus(LENGTH), until);
    }

    /** The last whole week, Monday to Sunday in China, that was over at a time. */
    public static Week ended(Instant now) {
        LocalDate monday = now.atZone(CHINA).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return before(monday.atStartOfDay(CHINA).toInstant());
    }

    /**
     * The week of a name such as 2026-W10.
     *
     * @throws java.time.DateTimeException if there is no such week
     */
    public static Week of(String name) {
        LocalDate monday = LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        return before(monday.plusWeeks(1).atStartOfDay(CHINA).toInstant());
    }

    /** The ISO week in which the last of the days lies, such as 2026-W10. */
    public String name() {
        LocalDate last = until.minusMillis(1).atZone(CHINA).toLocalDate();
        return String.format(
                "%d-W%02d", last.get(IsoFields.WEEK_BASED_YEAR), last.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Whether a time lies in it. */
    public boolean holds(Instant time) {
        return !time.isBefore(since) && time.isBefore(until);
    }
}
