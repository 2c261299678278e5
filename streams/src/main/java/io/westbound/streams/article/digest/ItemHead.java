package io.westbound.streams.article.digest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The start of an item.
 *
 * @param style how it is marked; items of one digest share a style
 * @param name headline or firm
 * @param number its number, 0 without one
 */
record ItemHead(Style style, String name, int number) {
    enum Style {
        /** 【华岭精机：拟整体搬迁】 */
        BRACKETS,
        /** 华岭精机(603000)：拟整体搬迁 */
        FIRM_WITH_CODE,
        /** 华岭精机晚间公告称，拟整体搬迁 */
        FIRM_ANNOUNCES,
        /** 华岭精机：拟整体搬迁 */
        FIRM,
        /** 3、华岭精机… */
        NUMBER,
        /** A short line without a stop, above its text. */
        SHORT_LINE
    }

    private static final Pattern BRACKETS = Pattern.compile("(?:\\d{1,2}[、.．] ?)?【([^】]{3,60})】.*");
    private static final String FIRM_NAME =
            "(?:\\d{1,2}[、.．] ?)?([*A-Za-z\\u4e00-\\u9fff][A-Za-z\\u4e00-\\u9fff·Ａ-Ｚ\\-]{1,14})";
    private static final Pattern FIRM_WITH_CODE = Pattern.compile("(?:\\d{6} ?)?" + FIRM_NAME
            + "(?: ?[(（](?:[A-Z]{2}[.:：]?)?\\d{4,6}[^)）]{0,6}[)）] ?[:：，,]?|(?<=^\\d{6}.{2,16}) ?[:：，,]).*");
    private static final Pattern FIRM_ANNOUNCES = Pattern.compile(FIRM_NAME.replace("{1,14}", "{1,7}?")
            + "(?:\\d{1,2}月\\d{1,2}日|今日|昨日|今晚)?(?:晚间|午间|早间)?(?:发布)?(?:公告|披露)(?:称|显示|表示)?[:：，,].{6,}");
    private static final Pattern FIRM = Pattern.compile("(?!项目[一二三四五六七八九十])" + FIRM_NAME + "[:：].{6,}");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[(（]?(\\d{1,3})[)）]?[、.．） ]|(?:第|项目)?([一二三四五六七八九十]{1,3})(?:个?项目)?[、.．:：]|([①-⑳])) ?(\\S.*)");
    private static final Pattern BULLET = Pattern.compile("^[▲△●○■□◆◇★☆•·►▶➤※\\-—> ]{1,3}");
    private static final String CHINESE = "一二三四五六七八九十";
    private static final int LONGEST_NAME = 60;
    private static final int SHORT = 40;

    /** The head of {@code line} in {@code style}, or null. */
    static @Nullable ItemHead of(String line, Style style) {
        String plain = BULLET.matcher(line).replaceFirst("");
        return switch (style) {
            case BRACKETS -> group(BRACKETS, plain, style);
            case FIRM_WITH_CODE -> group(FIRM_WITH_CODE, plain, style);
            case FIRM_ANNOUNCES -> group(FIRM_ANNOUNCES, plain, style);
            case FIRM -> group(FIRM, plain, style);
            case NUMBER -> numbered(plain);
            case SHORT_LINE -> shortLine(line);
        };
    }

    private static @Nullable ItemHead group(Pattern pattern, String line, Style style) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? new ItemHead(style, matcher.group(1).strip(), 0) : null;
    }

    private static @Nullable ItemHead numbered(String line) {
        Matcher matcher = NUMBER.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        String text = matcher.group(4);
        String name = text.split("[。；;：:，,]", 2)[0];
        return new ItemHead(Style.NUMBER, name.substring(0, Math.min(LONGEST_NAME, name.length())), number(matcher));
    }

    private static int number(Matcher matcher) {
        if (matcher.group(1) != null) {
            return Integer.parseInt(matcher.group(1));
        }
        if (matcher.group(3) != null) {
            return matcher.group(3).charAt(0) - '①' + 1;
        }
        String digits = matcher.group(2);
        int last = CHINESE.indexOf(digits.charAt(digits.length() - 1)) + 1;
        if (digits.length() == 1) {
            return last;
        }
        int tens = digits.charAt(0) == '十' ? 1 : CHINESE.indexOf(digits.charAt(0)) + 1;
        return tens * 10 + (last == 10 ? 0 : last);
    }

    private static @Nullable ItemHead shortLine(String line) {
        boolean stops = !line.isEmpty() && "。；;，,：:！!？?”".indexOf(line.charAt(line.length() - 1)) >= 0;
        return line.length() >= 4 && line.length() <= SHORT && !stops ? new ItemHead(Style.SHORT_LINE, line, 0) : null;
    }
}
