package io.westbound.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.ingest.source.Source.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YieldLedgerTest {

    private static final HolidayCalendar CALENDAR =
            HolidayCalendar.parse("2026-10-01,2026-10-07,off,National Day\n2026-10-10,2026-10-10,worked,instead\n");
    private static final Cadence OFFICE =
            new Cadence(Duration.ofMinutes(30), Duration.ofHours(2), LocalTime.of(8, 0), LocalTime.of(18, 0), false);

    @ParameterizedTest
    @CsvSource({
        // started,            per,  min, documents at,          asked at,             ratio
        "2026-11-16T00:00:00Z, day,  4,   2026-11-18T03:00:00Z, 2026-11-19T01:00:00Z, 0.25",
        "2026-11-16T00:00:00Z, day,  4,   2026-11-19T00:30:00Z, 2026-11-19T01:00:00Z, 0.0",
        "2026-11-16T00:00:00Z, day,  0,   2026-11-18T03:00:00Z, 2026-11-19T01:00:00Z, 1.0",
        "2026-11-18T00:00:00Z, day,  4,   2026-11-18T03:00:00Z, 2026-11-19T01:00:00Z, 1.0",
        "2026-11-16T00:00:00Z, day,  4,   2026-11-21T03:00:00Z, 2026-11-22T01:00:00Z, 1.0",
        "2026-11-01T00:00:00Z, week, 2,   2026-11-18T03:00:00Z, 2026-11-23T01:00:00Z, 0.5",
        "2026-09-01T00:00:00Z, week, 5,   2026-10-09T03:00:00Z, 2026-10-10T01:00:00Z, 0.5",
        "2026-09-01T00:00:00Z, week, 5,   2026-10-08T03:00:00Z, 2026-10-09T01:00:00Z, 1.0"
    })
    void holdsASourceToItsPromise(Instant started, String per, int min, Instant document, Instant asked, double ratio) {
        YieldLedger ledger = new YieldLedger(started, CALENDAR);
        ledger.count(document);
        assertThat(ledger.ratio(new Expectation(min, 99, per), OFFICE, asked)).isEqualTo(ratio);
    }

    @ParameterizedTest
    @CsvSource({
        // Wednesday, within hours, over a night, over a weekend, over the holiday with a Saturday worked instead
        "2026-11-18T01:00:00Z, 2026-11-18T03:00:00Z, PT2H",
        "2026-11-18T09:00:00Z, 2026-11-19T01:00:00Z, PT2H",
        "2026-11-20T09:00:00Z, 2026-11-23T01:00:00Z, PT2H",
        "2026-09-30T09:00:00Z, 2026-10-11T01:00:00Z, PT31H",
        "2026-11-18T03:00:00Z, 2026-11-18T01:00:00Z, PT0S"
    })
    void onlyOpenHoursCount(Instant start, Instant end, Duration open) {
        assertThat(OFFICE.openTime(start, end, CALENDAR)).isEqualTo(open);
    }
}
