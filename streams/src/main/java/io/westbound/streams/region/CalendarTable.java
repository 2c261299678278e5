package io.westbound.streams.region;

import io.westbound.streams.leads.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the calendar, and refuses what cannot be a public holiday's notice: a day worked that is no weekend day, a
 * holiday without a weekday or longer than two weeks, a day given twice, a period that ends before it begins.
 */
final class CalendarTable {

    private static final List<String> OFF_OR_WORK = List.of("off", "work");
    private static final int LONGEST_HOLIDAY_DAYS = 14;

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    private CalendarTable() {}

    static WorkCalendar read(RegionFiles files, ZoneId zone) {
        CalendarTable table = new CalendarTable();
        for (RegionRow row : files.rows("calendar.tsv")) {
            if (row.oneOf(2, OFF_OR_WORK).equals("off")) {
                table.off(row);
            } else {
                table.work(row);
            }
        }
        return new WorkCalendar(zone, table.holidays, table.worked);
    }

    private void off(RegionRow row) {
        LocalDate first = row.day(0);
        LocalDate last = row.text(1).isEmpty() ? first : row.day(1);
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_HOLIDAY_DAYS - 1))) {
            throw row.error("from " + first + " to " + last + ": expected 1 to " + LONGEST_HOLIDAY_DAYS + " days");
        }
        boolean weekday = first.datesUntil(last.plusDays(1)).anyMatch(day -> !weekend(day));
        if (!weekday) {
            throw row.error("from " + first + " to " + last + " there is no weekday; a weekend is off anyway");
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> add(row, holidays, day));
    }

    private void work(RegionRow row) {
        LocalDate day = row.day(0);
        if (!row.text(1).isEmpty() || !weekend(day)) {
            throw row.error(day + " is " + day.getDayOfWeek() + ": expected one Saturday or Sunday that is worked");
        }
        add(row, worked, day);
    }

    private void add(RegionRow row, Set<LocalDate> days, LocalDate day) {
        if (holidays.contains(day) || worked.contains(day)) {
            throw row.error(day + " is given twice");
        }
        days.add(day);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
