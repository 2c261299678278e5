package io.westbound.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a Retry-After header (RFC 9110, 10.2.3): seconds or an HTTP date. Never more than 24 hours. */
public final class RetryAfter {

    private static final Duration MOST = Duration.ofHours(24);
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /** The time to wait for; null if there is no header, none that can be read, or none in the future. */
    public static @Nullable Instant read(@Nullable String header, Instant now) {
        Instant told = header == null ? null : parse(header.strip(), now);
        if (told == null || !told.isAfter(now)) {
            return null;
        }
        return told.isAfter(now.plus(MOST)) ? now.plus(MOST) : told;
    }

    private static @Nullable Instant parse(String text, Instant now) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > MAX_DIGITS ? now.plus(MOST) : now.plusSeconds(Long.parseLong(text));
        }
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
