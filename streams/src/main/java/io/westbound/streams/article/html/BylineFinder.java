package io.westbound.streams.article.html;

import io.westbound.streams.article.Tables;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads publisher and author from labelled lines around the title: 来源：…, 作者：…, By …. Immutable. */
final class BylineFinder {
    private enum Field {
        PUBLISHER,
        AUTHOR,
        TIME,
        /** Of values that are not read; one ends the value before it. */
        OTHER,
        /** A button that follows a value without a space. */
        BUTTON
    }

    private static final int LONGEST_VALUE = 24;
    private static final int HEAVIEST = 400;
    private static final int BEFORE = 14;
    private static final int AFTER = 3;

    /** Small words inside names and between them. */
    private static final Set<String> PARTICLES =
            Set.of("and", "&", "van", "von", "der", "den", "de", "da", "di", "du", "la", "le", "bin", "al");

    private static final Pattern DAY_OR_MONTH = Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?"
            + "|(?:January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?");
    private static final int LONGEST_INITIAL = 3;
    private static final int LONGEST_USER_LINE = 60;

    private final Map<Field, List<String>> labels = new EnumMap<>(Field.class);

    private BylineFinder() {}

    static BylineFinder load(Tables tables) {
        BylineFinder finder = new BylineFinder();
        for (Tables.Row row : tables.read("bylines.tsv", 2)) {
            finder.labels
                    .computeIfAbsent(row.oneOf(0, Field.class), field -> new ArrayList<>())
                    .add(row.cell(1));
        }
        return finder;
    }

    /** True when the words before {@code offset} name a time. */
    boolean namesTime(String line, int offset) {
        String before = line.substring(Math.max(0, offset - 16), offset).toLowerCase(Locale.ROOT);
        String plain = withoutTail(before);
        return labels.getOrDefault(Field.TIME, List.of()).stream().anyMatch(plain::endsWith);
    }

    @Nullable
    String publisher(PageBlocks page, Body body, Metadata metadata) {
        String named = labelled(page, body, Field.PUBLISHER);
        if (named != null) {
            return named;
        }
        String source = metadata.meta("source", "mediaid", "contentsource", "article:publisher:name");
        if (source != null && source.length() <= LONGEST_VALUE && !source.startsWith("http")) {
            return source;
        }
        String publisher = metadata.article("publisher");
        return publisher != null ? publisher : metadata.meta("og:site_name", "sitename", "application-name");
    }

    @Nullable
    String author(PageBlocks page, Body body, Metadata metadata) {
        String machine = metadata.article("author");
        String author = machine != null ? machine : metadata.meta("author", "byl", "article:author", "dc.creator");
        String named = labelled(page, body, Field.AUTHOR);
        return named != null ? named : author != null && isName(author) ? author : null;
    }

    /** Content systems fill the author's place with addresses, slogans and keywords. */
    private static boolean isName(String author) {
        boolean machine = author.indexOf('/') >= 0 || author.indexOf('_') >= 0 || author.contains("www.");
        boolean list = author.indexOf('，') >= 0 || author.indexOf('、') >= 0 || author.contains(".com");
        return !machine && !list && author.length() < 60;
    }

    private boolean isLabel(String text) {
        String plain = withoutTail(text.toLowerCase(Locale.ROOT));
        return text.length() > plain.length() && labels.values().stream().anyMatch(names -> names.contains(plain));
    }

    private @Nullable String labelled(PageBlocks page, Body body, Field field) {
        int last = Math.min(page.blocks().size(), body.firstBlock() + AFTER);
        for (int i = Math.max(0, body.firstBlock() - BEFORE); i < last; i++) {
            Block block = page.blocks().get(i);
            if (block.weight() <= HEAVIEST && block.role() != Block.Role.HEADING) {
                String value = value(block.text(), field);
                String next =
                        i + 1 < page.blocks().size() ? page.blocks().get(i + 1).text() : "";
                boolean follows = value != null && value.isEmpty() && next.length() <= LONGEST_VALUE && !isLabel(next);
                value = follows ? next : value;
                if (value != null && !value.isEmpty() && !isLabel(value)) {
                    return value;
                }
            }
        }
        return null;
    }

    /** The value after a label of {@code field}: empty when the line ends with the label, null without a label. */
    private @Nullable String value(String line, Field field) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String label : labels.getOrDefault(field, List.of())) {
            int at = lower.indexOf(label);
            while (at >= 0) {
                int end = at + label.length();
                int start = afterColon(line, end, label);
                if (start > 0 && (at == 0 || isBoundary(line.charAt(at - 1), label))) {
                    String value = until(line, start);
                    return label.endsWith("by") ? name(value, line) : value;
                }
                at = lower.indexOf(label, end);
            }
        }
        return null;
    }

    private static int afterColon(String line, int end, String label) {
        if (label.endsWith("/")) {
            return end;
        }
        int i = end;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        if (i < line.length() && (line.charAt(i) == ':' || line.charAt(i) == '：')) {
            return i + 1;
        }
        boolean english = label.charAt(0) < 0x80 && label.endsWith("by");
        return english && i > end ? i : -1;
    }

    /** Inline elements leave no space: a time stands right before 来源. */
    private static boolean isBoundary(char c, String label) {
        boolean chinese = label.charAt(0) >= 0x2e80;
        return !Character.isLetterOrDigit(c) || (chinese && c >= '0' && c <= '9');
    }

    private String until(String line, int from) {
        int start = from;
        while (start < line.length() && " 　《“\"[【".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        boolean latin = start < line.length() && line.charAt(start) < 0x80;
        while (end < line.length() && end - start < 2 * LONGEST_VALUE && !stops(line, end, latin)) {
            end++;
        }
        String value = withoutButton(beforeLabel(line.substring(start, end)).strip());
        return value.length() > (latin ? 2 : 1) * LONGEST_VALUE || value.equals("-") ? "" : value;
    }

    /** The words of {@code value} that may be names, up to the first that may not; on a short line a user's name. */
    private static String name(String value, String line) {
        String[] words = value.split(" ");
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            boolean last = word.endsWith(".") && word.length() > LONGEST_INITIAL;
            String plain = last ? word.substring(0, word.length() - 1) : word;
            boolean named = !plain.isEmpty() && (Character.isUpperCase(plain.charAt(0)) || PARTICLES.contains(plain));
            if (!named || (!name.isEmpty() && DAY_OR_MONTH.matcher(plain).matches())) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(plain);
            if (last) {
                break;
            }
        }
        boolean user = words.length == 1 && line.length() < LONGEST_USER_LINE && !line.endsWith(".");
        return name.isEmpty() && user ? value : name.toString();
    }

    /** Inline elements leave no space: 来源：某报浏览次数：128. */
    private String beforeLabel(String value) {
        int colon = Math.max(value.indexOf('：'), value.indexOf(':'));
        if (colon <= 0) {
            return value;
        }
        String before = value.substring(0, value.indexOf('：') > 0 ? value.indexOf('：') : colon);
        int end = value.length();
        for (List<String> names : labels.values()) {
            for (String label : names) {
                end = before.endsWith(label) ? Math.min(end, before.length() - label.length()) : end;
            }
        }
        return value.substring(0, end);
    }

    private String withoutButton(String value) {
        for (String button : labels.getOrDefault(Field.BUTTON, List.of())) {
            if (value.endsWith(button) && value.length() > button.length() + 1) {
                return value.substring(0, value.length() - button.length()).strip();
            }
        }
        return value;
    }

    private static boolean stops(String line, int at, boolean latin) {
        char c = line.charAt(at);
        boolean chineseNext = at + 1 < line.length() && line.charAt(at + 1) >= 0x2e80;
        return "|｜)）(（]】》”\"，,;；。".indexOf(c) >= 0 || (c == ' ' && (!latin || chineseNext));
    }

    private static String withoutTail(String before) {
        int end = before.length();
        while (end > 0 && !Character.isLetter(before.charAt(end - 1))) {
            end--;
        }
        return before.substring(0, end);
    }
}
