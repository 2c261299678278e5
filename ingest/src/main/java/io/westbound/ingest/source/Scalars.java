package io.westbound.ingest.source;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads the single values of source files. What cannot be read raises a {@link RuntimeException}. */
final class Scalars {

    private static final int DAY_MINUTES = 24 * 60;

    private Scalars() {}

    static <T extends Enum<T>> T constant(Class<T> type, String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String matching(String regex, String value) {
        if (!value.matches(regex)) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    static String selector(String value) {
        org.jsoup.select.QueryParser.parse(value);
        return value;
    }

    static String next(String value) {
        return value.contains("{n}") || value.isEmpty() ? value : selector(value);
    }

    static boolean bool(String value) {
        return matching("true|false", value).equals("true");
    }

    static Function<String, Integer> between(int least, int most) {
        return value -> {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(value);
            }
            return number;
        };
    }

    static Duration duration(String value) {
        String unit = value.replaceFirst("^\\d+", "");
        long number = Long.parseLong(value.substring(0, value.length() - unit.length()));
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofMinutes(number * DAY_MINUTES);
            default -> throw new IllegalArgumentException(value);
        };
    }

    static List<LocalTime> hours(String value) {
        String[] ends = matching("\\d{2}:\\d{2}-\\d{2}:\\d{2}", value).split("-");
        LocalTime to = ends[1].equals("24:00") ? LocalTime.MIN : LocalTime.parse(ends[1]);
        LocalTime from = LocalTime.parse(ends[0]);
        if (!from.isBefore(to) && !to.equals(LocalTime.MIN)) {
            throw new IllegalArgumentException(value);
        }
        return List.of(from, to.equals(LocalTime.MIN) && !from.equals(to) ? LocalTime.MAX : to);
    }
}
