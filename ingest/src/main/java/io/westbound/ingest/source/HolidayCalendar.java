package io.westbound.ingest.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Working days of mainland China: weekdays that are no public holiday, and the weekend days worked instead. Read from
 * {@code sources/holidays.csv}; outside the years listed there only weekends are days off. Immutable.
 */
public final class HolidayCalendar {

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    private HolidayCalendar() {}

    /** The calendar that ships with this build. */
    public static HolidayCalendar bundled() {
        return parse(Bundled.text("sources/holidays.csv"));
    }

    /** Reads lines of {@code from,to,off|worked,name}; a line that starts with # is a remark. */
    public static HolidayCalendar parse(String csv) {
        HolidayCalendar calendar = new HolidayCalendar();
        int number = 0;
        for (String line : csv.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                calendar.add(line.split(",", -1), number);
            }
        }
        return calendar;
    }

    /** True if offices are open on the day. */
    public boolean working(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || (!weekend && !off.contains(day));
    }

    private void add(String[] cells, int number) {
        if (cells.length < 4 || !(cells[2].equals("off") || cells[2].equals("worked"))) {
            throw new IllegalArgumentException("holidays.csv:" + number + ": expected from,to,off|worked,name");
        }
        Set<LocalDate> days = cells[2].equals("off") ? off : worked;
        LocalDate.parse(cells[0])
                .datesUntil(LocalDate.parse(cells[1]).plusDays(1))
                .forEach(days::add);
    }
}
