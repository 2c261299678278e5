package io.westbound.streams.article;

/** Digits of dates, Arabic and Chinese: 二〇二三, 十二, 廿五, 三十一. */
final class ChineseDigits {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseDigits() {}

    /** The value of {@code digits} up to and with position {@code i}, when {@code value} is that of the part before. */
    static int append(int value, String digits, int i) {
        char c = digits.charAt(i);
        if (c >= '0' && c <= '9') {
            return value * 10 + (c - '0');
        }
        if (c == '十' || c == '廿') {
            return c == '廿' ? 20 : value == 0 ? 10 : value * 10;
        }
        int digit = Math.max(0, DIGITS.indexOf(c));
        boolean afterTen = i > 0 && (digits.charAt(i - 1) == '十' || digits.charAt(i - 1) == '廿');
        return afterTen ? value + digit : value * 10 + digit;
    }
}
