package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, 2026-11-22T12:02:00Z",
        "'Sun, 22 Nov 2026 13:00:00 GMT', 2026-11-22T13:00:00Z",
        "315360000, 2026-11-23T12:00:00Z",
        "99999999999999999999, 2026-11-23T12:00:00Z",
        "'Wed, 22 Nov 2036 13:00:00 GMT',",
        "'Sat, 22 Nov 2036 13:00:00 GMT', 2026-11-23T12:00:00Z",
        "0,",
        "-5,",
        "'Sun, 22 Nov 2020 13:00:00 GMT',",
        "soon,",
        "'',",
    })
    void reads(String header, Instant expected) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(expected);
    }

    @Test
    void noHeaderMeansNothing() {
        assertThat(RetryAfter.read(null, NOW)).isNull();
    }
}
