package io.westbound.ingest.discover;

import io.westbound.ingest.source.Cadence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times that lists, feeds and APIs give. A time without a zone is China time. */
public final class Dates {

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d)日?(?:[ T]+(\\d{1,2}):(\\d{2}))?");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)()()");
    private static final Pattern NUMBER = Pattern.compile("\\d{9,13}");
    private static final long SECONDS_BELOW = 100_000_000_000L;

    private Dates() {}

    /** The first date in a text; null if there is none. */
    static @Nullable Instant in(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.find()) {
            matcher = COMPACT.matcher(text);
            if (!matcher.find()) {
                return null;
            }
        }
        boolean hasTime = matcher.group(4) != null && !matcher.group(4).isEmpty();
        try {
            return LocalDateTime.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)),
                            hasTime ? Integer.parseInt(matcher.group(4)) : 0,
                            hasTime ? Integer.parseInt(matcher.group(5)) : 0)
                    .atZone(Cadence.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A value that is nothing but a time: epoch seconds or milliseconds, RFC 1123, ISO 8601, or a date; null if none. */
    public static @Nullable Instant of(String value) {
        String text = value.strip();
        if (NUMBER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return number < SECONDS_BELOW ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        for (DateTimeFormatter format : new DateTimeFormatter[] {
            DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH)
        }) {
            try {
                return OffsetDateTime.parse(text, format).toInstant();
            } catch (DateTimeException e) {
                // The next format may fit.
            }
        }
        return in(text);
    }
}
