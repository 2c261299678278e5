package io.westbound.streams.intent;

/** Finds years written as four digits before 年. */
final class Years {
    private static final int FIRST = 1900;
    private static final int LAST = 2100;
    private static final int CENTURY = 2000;
    private static final int NEWS = 3;
    private static final String AGO = "年前";

    /** Each at the place that it counts; 两 is put where 二 would stand. */
    private static final String NUMERALS = "零一两三四五六七八九十";

    private Years() {}

    /** Whether a year lies so far before that of the document that it is history, not news. */
    static boolean longPast(int year, int document) {
        return year < CENTURY || document > 0 && year < document - NEWS;
    }

    /** How many years ago a range says that something was, as 3年前 or 五年前 does; 0 if it does not say: 2027年前 is a date. */
    static int ago(Text text, Span range) {
        String words = text.slice(range.begin(), range.end());
        int mark = words.indexOf(AGO);
        int begin = mark;
        while (begin > 0 && Character.isDigit(words.charAt(begin - 1))) {
            begin--;
        }
        if (mark > begin) {
            return mark - begin > 2 ? 0 : Integer.parseInt(words.substring(begin, mark));
        }
        return mark > 0 ? Math.max(0, NUMERALS.indexOf(words.charAt(mark - 1))) : 0;
    }

    /** Whether a range ends with a length of time in years, as 落户某地30余年 does, which has gone by since. */
    static boolean lasting(Text text, int begin, int end) {
        int at = end;
        while (at > begin && "来周".indexOf(text.at(at - 1)) >= 0) {
            at--;
        }
        if (at == begin || text.at(at - 1) != '年') {
            return false;
        }
        at--;
        while (at > begin && "余多周".indexOf(text.at(at - 1)) >= 0) {
            at--;
        }
        int digits = at;
        while (digits > begin && Character.isDigit(text.at(digits - 1))) {
            digits--;
        }
        boolean number = at - digits > 0 && at - digits < 3;
        return number || at > begin && NUMERALS.indexOf(text.at(at - 1)) >= 0;
    }

    static int earliest(Text text, Span range) {
        return earliest(text, range.begin(), range.end());
    }

    /** The earliest year in a range, 0 if there is none. */
    static int earliest(Text text, int begin, int end) {
        int earliest = 0;
        for (int year = next(text, begin, end); year != 0; ) {
            int value = year % 10_000;
            earliest = earliest == 0 ? value : Math.min(earliest, value);
            year = next(text, year / 10_000, end);
        }
        return earliest;
    }

    /** The latest year in a range, 0 if there is none. */
    static int latest(Text text, int begin, int end) {
        int latest = 0;
        for (int year = next(text, begin, end); year != 0; year = next(text, year / 10_000, end)) {
            latest = Math.max(latest, year % 10_000);
        }
        return latest;
    }

    /** Position behind the next year times 10,000 plus the year; 0 at the end. */
    private static int next(Text text, int begin, int end) {
        int value = 0;
        int digits = 0;
        for (int i = begin; i < end; i++) {
            char c = text.at(i);
            boolean digit = c >= '0' && c <= '9';
            digits = digit ? digits + 1 : 0;
            value = digit ? value * 10 % 10_000 + c - '0' : 0;
            if (digits == 4 && text.at(i + 1) == '年' && value > FIRST && value < LAST) {
                return (i + 1) * 10_000 + value;
            }
        }
        return 0;
    }
}
