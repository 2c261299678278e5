package io.westbound.ingest;

import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.ingest.source.Source.Expectation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Documents of one source that this process fetched, by day, for the last two weeks. What was before it first saw the
 * source is not known, so the source is held to its promise from the first full period on, and the backlog of a first
 * visit is no excess. Thread-safe.
 */
final class YieldLedger {

    private static final int KEPT_DAYS = 15;
    private static final int WEEK = 7;
    private static final int WORKING_WEEK = 5;

    private final LocalDate started;
    private final HolidayCalendar calendar;
    private final Map<LocalDate, Integer> counts = new HashMap<>();

    YieldLedger(Instant started, HolidayCalendar calendar) {
        this.started = started.atZone(Cadence.ZONE).toLocalDate();
        this.calendar = calendar;
    }

    synchronized void count(Instant at) {
        LocalDate day = at.atZone(Cadence.ZONE).toLocalDate();
        counts.merge(day, 1, Integer::sum);
        counts.keySet().removeIf(old -> old.isBefore(day.minusDays(KEPT_DAYS)));
    }

    /** Documents of the last full period divided by the least expected; 1 where nothing is expected or known. */
    synchronized double ratio(Expectation expected, Cadence cadence, Instant now) {
        int days = days(expected);
        LocalDate first = first(days, now);
        if (expected.min() <= 0 || !first.isAfter(started)) {
            return 1;
        }
        List<LocalDate> open = IntStream.range(0, days)
                .mapToObj(first::plusDays)
                .filter(day -> cadence.visited(day, calendar))
                .toList();
        if (open.isEmpty()) {
            return 1;
        }
        int usual = days == 1 ? 1 : cadence.holidays() ? WEEK : WORKING_WEEK;
        return found(first, days) / (expected.min() * Math.min(1.0, (double) open.size() / usual));
    }

    /** Documents of the last full period divided by the most expected; 0 where nothing is known. */
    synchronized double excess(Expectation expected, Instant now) {
        int days = days(expected);
        LocalDate first = first(days, now);
        return first.isAfter(started) ? (double) found(first, days) / Math.max(1, expected.max()) : 0;
    }

    private static int days(Expectation expected) {
        return expected.per().equals("week") ? WEEK : 1;
    }

    private static LocalDate first(int days, Instant now) {
        return now.atZone(Cadence.ZONE).toLocalDate().minusDays(days);
    }

    private int found(LocalDate first, int days) {
        return IntStream.range(0, days)
                .map(day -> counts.getOrDefault(first.plusDays(day), 0))
                .sum();
    }
}
