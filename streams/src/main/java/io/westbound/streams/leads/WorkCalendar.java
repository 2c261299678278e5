package io.westbound.streams.leads;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Working days of the region: Monday to Friday, but for holidays, and weekend days that are worked in exchange.
 *
 * @param zone time zone of the teams
 * @param holidays days off
 * @param worked weekend days that are worked
 */
public record WorkCalendar(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> worked) {
    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        worked = Set.copyOf(worked);
    }

    /** Whether people work on a day. */
    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || !weekend && !holidays.contains(day);
    }

    /** The same time of day after a number of working days; the day of the start does not count. */
    public Instant after(Instant start, int workingDays) {
        ZonedDateTime day = start.atZone(zone);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (works(day.toLocalDate())) {
                left--;
            }
        }
        return day.toInstant();
    }
}
