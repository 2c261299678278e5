package io.westbound.streams.intent;

/** Numbers in running text, in digits with commas and points or in Chinese characters up to 9999 (十二, 两千五百). */
final class Numerals {
    private static final String UNITS = "零一二三四五六七八九";
    private static final String TENS = "十百千";
    private static final int LONGEST = 20;

    private Numerals() {}

    /** Where the number of digits that ends at a position begins; the position itself if there is none. */
    static int digitsBegin(Text text, int end, int floor) {
        int begin = end;
        while (begin > Math.max(floor, end - LONGEST)
                && (digit(text.at(begin - 1)) || ".,".indexOf(text.at(begin - 1)) >= 0)) {
            begin--;
        }
        while (begin < end && !digit(text.at(begin))) {
            begin++;
        }
        return begin;
    }

    /** Where the number of Chinese characters that ends at a position begins; the position itself if there is none. */
    static int chineseBegin(Text text, int end, int floor) {
        int begin = end;
        while (begin > Math.max(floor, end - LONGEST) && chinese(text.at(begin - 1))) {
            begin--;
        }
        return text.at(begin - 1) == '第' ? end : begin;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean chinese(char c) {
        return c == '两' || UNITS.indexOf(c) >= 0 || TENS.indexOf(c) >= 0;
    }

    /** The value of a number that one of the methods above has found. */
    static double value(String number) {
        if (chinese(number.charAt(0))) {
            return chineseValue(number);
        }
        String plain = number.replace(",", "");
        boolean points = plain.indexOf('.') != plain.lastIndexOf('.') || plain.endsWith(".");
        return Double.parseDouble(points ? plain.replace(".", "") : plain);
    }

    private static double chineseValue(String number) {
        double sum = 0;
        double last = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int power = TENS.indexOf(c) + 1;
            if (power > 0) {
                sum += (last == 0 ? 1 : last) * Math.pow(10, power);
                last = 0;
            } else {
                last = c == '两' ? 2 : UNITS.indexOf(c);
            }
        }
        return sum + last;
    }
}
