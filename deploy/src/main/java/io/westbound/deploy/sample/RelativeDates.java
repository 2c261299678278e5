package io.westbound.deploy.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the sample fresh: replaces {@code {-12}} by the date twelve days before today ({@code 2026年11月10日}),
 * {@code {+30 M月d日}} by a coming date in the given pattern.
 */
final class RelativeDates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([+-]\\d{1,5})(?: ([^}]{1,20}))?}");
    private static final String CHINESE = "yyyy年M月d日";

    private final LocalDate today;

    RelativeDates(LocalDate today) {
        this.today = today;
    }

    String resolve(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(date(match.group(1), match.group(2))));
    }

    private String date(String days, String pattern) {
        return today.plusDays(Integer.parseInt(days))
                .format(DateTimeFormatter.ofPattern(pattern == null ? CHINESE : pattern, Locale.ROOT));
    }
}
