package io.westbound.deploy.observe.census;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** Counts working days. The day of the event itself does not count, nor does a day on which nobody works. */
record Silence(Predicate<LocalDate> works, Clock clock) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Working days that have begun since an event; 0 on its own day. */
    long since(Instant event) {
        LocalDate first = event.atZone(CHINA).toLocalDate().plusDays(1);
        LocalDate end = clock.instant().atZone(CHINA).toLocalDate().plusDays(1);
        return first.isBefore(end) ? first.datesUntil(end).filter(works).count() : 0;
    }
}
