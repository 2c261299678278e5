package io.westbound.streams.article.announcement;

import io.westbound.streams.article.AnnouncementHeader;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 证券代码, 证券简称 and 公告编号 from the first lines of a filing. */
public final class HeaderParser {
    private static final int LINES = 12;
    private static final int LONGEST = 120;
    private static final String LABEL = "(?:(?:证券|股票|公司|A ?股|股份|證券|股份)(?:代码|代號|简称|簡稱)|公告编号|公告編號|编号)";
    private static final Pattern CODE = Pattern.compile("(?:证券|股票|公司|A ?股|股份|證券)(?:代码|代號) {0,3}[:：]? {0,3}(\\d{5,6})");
    private static final Pattern NAME =
            Pattern.compile("(?:证券|股票|公司|A ?股|股份|證券)(?:简称|簡稱) {0,3}[:：]? {0,3}((?:(?!" + LABEL + ")[^:：]){1,24})");
    private static final Pattern NUMBER =
            Pattern.compile("(?:公告编号|公告編號|编号) {0,3}[:：]? {0,3}((?:临|臨)? ?\\d{4} ?[-—－–年] ?\\d{1,4} ?号?)");

    private HeaderParser() {}

    /** Never null; {@link AnnouncementHeader#NONE} when the first lines hold none of the three. */
    public static AnnouncementHeader parse(List<String> lines) {
        StringBuilder head = new StringBuilder();
        lines.stream()
                .limit(LINES)
                .filter(HeaderParser::isHeaderLine)
                .forEach(line -> head.append(plain(line)).append('\n'));
        String number = group(NUMBER, head);
        String name = group(NAME, head);
        return new AnnouncementHeader(
                group(CODE, head),
                name == null ? null : name.replaceAll("\\s+", ""),
                number == null ? null : number.replaceAll("\\s+", ""));
    }

    /** True for a line that says nothing but code, name or number. */
    public static boolean isHeaderLine(String line) {
        String plain = plain(line);
        return plain.length() <= LONGEST
                && !plain.endsWith("。")
                && (CODE.matcher(plain).lookingAt()
                        || NAME.matcher(plain).lookingAt()
                        || NUMBER.matcher(plain).lookingAt());
    }

    private static String plain(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
    }

    private static @Nullable String group(Pattern pattern, CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : null;
    }
}
