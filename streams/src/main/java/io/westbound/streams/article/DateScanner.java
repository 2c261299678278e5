package io.westbound.streams.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in text: {@code 2023-04-07 09:30}, {@code 2023年4月7日}, 二〇二三年四月七日, 民國112年4月7日,
 * {@code April 7, 2023}, {@code 7 Apr 2023}, {@code 4/17/2023}, ISO 8601 and paths like {@code /202304/07/} or {@code t20230407_}.
 *
 * <p>Every pattern has only bounded repeats, so the time is linear in the length of the text. Impossible days (31
 * February) are passed over. Thread-safe.
 */
public final class DateScanner {
    private static final String TIME = "(?:[T日号號,，]?[ \\u00a0]{0,3}(?:[(（][^)）]{1,4}[)）] ?)?"
            + "(上午|下午|AM |PM )?([01]?\\d|2[0-3])[:：时時點]([0-5]\\d)(?:[:：分]([0-5]\\d))?(?:[.,]\\d{1,9})?"
            + " ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[AaPp]\\.?[Mm]\\b)?)?";
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?: ?[-/.年] ?| (?=\\d{2}/))(0?[1-9]|1[0-2]) ?[-/.月] ?"
                    + "([12]\\d|3[01]|0?[1-9])(?!\\d(?!\\d:))" + TIME);
    private static final Pattern REPUBLIC =
            Pattern.compile("民[國国] ?(\\d{2,3}) ?年 ?(0?[1-9]|1[0-2]) ?月 ?([12]\\d|3[01]|0?[1-9]) ?日" + TIME);
    private static final Pattern CHINESE =
            Pattern.compile("([一二][〇○Ｏ零O0九一二三四五六七八]{3}) ?年 ?([一二三四五六七八九十]{1,2}) ?月 ?([一二三四五六七八九十廿]{1,3}) ?日");
    private static final String MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? {0,2}((?:19|20)\\d{2})\\b(?:,| at| -)?" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]" + MONTH + ",?[ -]((?:19|20)\\d{2})\\b(?:,| at| -)?" + TIME);
    private static final String YEAR_LAST = "/((?:19|20)\\d{2})(?![\\d/])" + TIME;
    /** Of dates in figures with the year at the end only those that can be read in one way: no 4/7/2023. */
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(?<![\\d/])(0?[1-9]|1[0-2])/(1[3-9]|2\\d|3[01])" + YEAR_LAST);

    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(?<![\\d/])(1[3-9]|2\\d|3[01])/(0?[1-9]|1[0-2])" + YEAR_LAST);
    private static final Pattern PATH = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})([-_/]?)(0[1-9]|1[0-2])[-_/]?(0[1-9]|[12]\\d|3[01])(?!\\d{1,5}(?!\\d))");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private DateScanner() {}

    /** The first date of {@code text}, or null. */
    public static @Nullable Stamp first(String text) {
        Stamp first = null;
        for (Stamp stamp : all(text)) {
            first = first == null || stamp.start() < first.start() ? stamp : first;
        }
        return first;
    }

    /** All dates of {@code text}, grouped by the way they are written. */
    public static List<Stamp> all(String text) {
        List<Stamp> stamps = new ArrayList<>(2);
        if (mayHoldDate(text)) {
            collect(NUMERIC.matcher(text), text, 1, 2, 3, 0, stamps);
            collect(MONTH_FIRST.matcher(text), text, 3, 1, 2, 0, stamps);
            collect(DAY_FIRST.matcher(text), text, 3, 2, 1, 0, stamps);
            collect(MONTH_AND_DAY.matcher(text), text, 3, 1, 2, 0, stamps);
            collect(DAY_AND_MONTH.matcher(text), text, 3, 2, 1, 0, stamps);
        }
        if (text.indexOf('年') >= 0) {
            collect(REPUBLIC.matcher(text), text, 1, 2, 3, 1911, stamps);
            collect(CHINESE.matcher(text), text, 1, 2, 3, 0, stamps);
        }
        return stamps;
    }

    /** The last date in the path of an address, or null: ids stand before dates more often than after. */
    public static @Nullable LocalDate inPath(String path) {
        LocalDate found = null;
        Matcher matcher = PATH.matcher(path);
        while (matcher.find()) {
            LocalDate date = date(number(matcher.group(1)), number(matcher.group(3)), number(matcher.group(4)));
            found = date == null ? found : date;
        }
        return found;
    }

    private static boolean mayHoldDate(String text) {
        return text.contains("20") || text.contains("19");
    }

    private static void collect(
            Matcher matcher, String text, int year, int month, int day, int since, List<Stamp> stamps) {
        while (matcher.find()) {
            LocalDate date =
                    date(number(matcher.group(year)) + since, number(matcher.group(month)), number(matcher.group(day)));
            if (date != null) {
                stamps.add(new Stamp(date, time(matcher), offset(matcher), matcher.start(), matcher.end()));
            }
        }
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable LocalTime time(Matcher matcher) {
        if (matcher.groupCount() < 8 || matcher.group(5) == null) {
            return null;
        }
        int hour = number(matcher.group(5));
        String half = matcher.group(4) == null ? "" : matcher.group(4);
        String tail = matcher.group(8) == null ? "" : matcher.group(8).toUpperCase(Locale.ROOT);
        boolean afternoon = half.startsWith("下午") || half.startsWith("PM") || tail.startsWith("P");
        boolean morning = half.startsWith("AM") || tail.startsWith("A");
        hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        return LocalTime.of(hour, number(matcher.group(6)), matcher.group(7) == null ? 0 : number(matcher.group(7)));
    }

    private static @Nullable ZoneOffset offset(Matcher matcher) {
        String zone = matcher.groupCount() < 8 ? null : matcher.group(8);
        if (zone == null || zone.length() == 2 || zone.contains(".")) {
            return null;
        }
        try {
            return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(String digits) {
        if (Character.isLetter(digits.charAt(0)) && digits.charAt(0) < 0x80 && digits.length() >= 3) {
            return MONTHS.getOrDefault(digits.substring(0, 3).toLowerCase(Locale.ROOT), 0);
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = ChineseDigits.append(value, digits, i);
        }
        return value;
    }
}
