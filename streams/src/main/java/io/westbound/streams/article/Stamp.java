package io.westbound.streams.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date read from text.
 *
 * @param time null when only the day was given
 * @param offset null when no zone was given
 * @param start offset of its first char in the text it was read from
 * @param end offset after its last char
 */
public record Stamp(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, int start, int end) {
    /** Zone of every time that names none. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The moment meant; the start of the day when no time was given. */
    public Instant instant() {
        LocalTime moment = time == null ? LocalTime.MIN : time;
        return offset == null
                ? date.atTime(moment).atZone(CHINA).toInstant()
                : date.atTime(moment).toInstant(offset);
    }

    /** The day in China. */
    public LocalDate day() {
        return offset == null || time == null ? date : instant().atZone(CHINA).toLocalDate();
    }
}
