package io.westbound.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a source is visited. The interval moves between {@code every} and {@code most}: a visit that brings something new
 * halves it, a visit that does not lengthens it by half. China Standard Time throughout.
 *
 * @param every shortest interval between two visits
 * @param most longest interval
 * @param from start of the hours in which it is visited
 * @param to end of these hours, exclusive; equal to {@code from} for the whole day
 * @param holidays true if it is visited on days off as well
 */
public record Cadence(Duration every, Duration most, LocalTime from, LocalTime to, boolean holidays) {

    /** The zone of working hours and budgets. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int SEARCHED_DAYS = 40;

    /** The interval after a visit. */
    public Duration next(Duration current, boolean brought) {
        Duration wanted =
                brought ? current.dividedBy(2) : current.multipliedBy(3).dividedBy(2);
        return wanted.compareTo(every) < 0 ? every : wanted.compareTo(most) > 0 ? most : wanted;
    }

    /** The first moment not before {@code at} that lies in the hours and, if so wished, on a working day. */
    public Instant open(Instant at, HolidayCalendar calendar) {
        ZonedDateTime moment = at.atZone(ZONE);
        for (int day = 0; day < SEARCHED_DAYS; day++) {
            if (visited(moment.toLocalDate(), calendar)) {
                LocalTime time = moment.toLocalTime();
                if (from.equals(to) || (!time.isBefore(from) && time.isBefore(to))) {
                    return moment.toInstant();
                }
                if (time.isBefore(from)) {
                    return moment.with(from).toInstant();
                }
            }
            moment = moment.toLocalDate().plusDays(1).atStartOfDay(ZONE);
        }
        return at;
    }

    /** The time between two moments in which the source may be visited; zero if the second is not later. */
    public Duration openTime(Instant start, Instant end, HolidayCalendar calendar) {
        Duration open = Duration.ZERO;
        for (LocalDate day = start.atZone(ZONE).toLocalDate();
                !day.isAfter(end.atZone(ZONE).toLocalDate());
                day = day.plusDays(1)) {
            if (visited(day, calendar)) {
                open = open.plus(overlap(day, start, end));
            }
        }
        return open;
    }

    private Duration overlap(LocalDate day, Instant start, Instant end) {
        boolean whole = from.equals(to);
        Instant opens =
                day.atTime(whole ? LocalTime.MIDNIGHT : from).atZone(ZONE).toInstant();
        Instant closes = (whole ? day.plusDays(1).atStartOfDay() : day.atTime(to))
                .atZone(ZONE)
                .toInstant();
        Instant begin = opens.isBefore(start) ? start : opens;
        Instant finish = closes.isAfter(end) ? end : closes;
        return finish.isAfter(begin) ? Duration.between(begin, finish) : Duration.ZERO;
    }

    /** Whether the source is visited on a day at all. */
    public boolean visited(LocalDate day, HolidayCalendar calendar) {
        return holidays || calendar.working(day);
    }
}
