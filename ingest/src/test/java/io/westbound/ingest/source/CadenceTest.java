package io.westbound.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    private static final HolidayCalendar CALENDAR = HolidayCalendar.bundled();
    private static final Cadence OFFICE =
            new Cadence(Duration.ofMinutes(30), Duration.ofHours(2), LocalTime.of(8, 0), LocalTime.of(20, 0), false);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-23T09:15, 2026-11-23T09:15",
        "2026-11-23T07:00, 2026-11-23T08:00",
        "2026-11-23T20:00, 2026-11-24T08:00",
        "2026-11-21T12:00, 2026-11-23T08:00",
        "2026-09-30T21:00, 2026-10-08T08:00",
        "2026-10-10T10:00, 2026-10-10T10:00",
        "2026-02-14T10:00, 2026-02-14T10:00",
        "2026-02-15T10:00, 2026-02-24T08:00",
    })
    void opensInOfficeHours(String at, String expected) {
        assertThat(OFFICE.open(time(at).toInstant(), CALENDAR))
                .isEqualTo(time(expected).toInstant());
    }

    @Test
    void theIntervalStaysInItsBounds() {
        Duration interval = OFFICE.every();
        for (int i = 0; i < 20; i++) {
            interval = OFFICE.next(interval, false);
        }
        assertThat(interval).isEqualTo(OFFICE.most());
        for (int i = 0; i < 20; i++) {
            interval = OFFICE.next(interval, true);
        }
        assertThat(interval).isEqualTo(OFFICE.every());
    }

    private static ZonedDateTime time(String local) {
        return java.time.LocalDateTime.parse(local).atZone(Cadence.ZONE);
    }
}
