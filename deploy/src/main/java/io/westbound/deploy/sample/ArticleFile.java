package io.westbound.deploy.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article file: front matter between two lines of {@code ---}, then the body. Keys are described in
 * {@code resources/sample/README.md}; an unknown or missing key is an error that names file and line.
 */
final class ArticleFile {

    private static final String FENCE = "---";
    private static final Set<String> KEYS =
            Set.of("title", "daysAgo", "time", "publisher", "expect", "firm", "code", "secName", "notice", "shows");
    private static final Pattern FIRM_SEPARATOR = Pattern.compile("\\s*;\\s*");

    private final String path;
    private final Map<String, String> head = new TreeMap<>();
    private final String body;

    private ArticleFile(String path, String text) {
        this.path = path;
        List<String> lines = text.lines().toList();
        int close = lines.isEmpty() || !lines.get(0).equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (close < 1) {
            throw new IllegalArgumentException(path + ":1: expected front matter between two lines of ---");
        }
        for (int i = 1; i < close; i++) {
            readKey(lines.get(i), i + 1);
        }
        body = String.join("\n", lines.subList(close + 1, lines.size())).strip();
    }

    /**
     * @param path {@code <source>/<id>.md}
     * @param number running number the article gets
     * @param today the day that {@code daysAgo} and dates in the text count from
     */
    static SampleArticle parse(String path, String text, int number, LocalDate today) {
        return new ArticleFile(path, text).article(number, today);
    }

    private void readKey(String line, int number) {
        int colon = line.indexOf(':');
        String key = colon < 0 ? line : line.substring(0, colon).strip();
        if (colon < 0 || !KEYS.contains(key)) {
            throw new IllegalArgumentException(
                    path + ":" + number + ": unknown key '" + key + "', expected one of " + KEYS);
        }
        head.put(key, line.substring(colon + 1).strip());
    }

    private SampleArticle article(int number, LocalDate today) {
        int slash = path.indexOf('/');
        RelativeDates dates = new RelativeDates(today);
        try {
            return new SampleArticle(
                    path.substring(0, slash),
                    path.substring(slash + 1, path.length() - ".md".length()),
                    number,
                    dates.resolve(required("title")),
                    today.minusDays(Integer.parseInt(required("daysAgo"))).atTime(LocalTime.parse(required("time"))),
                    required("publisher"),
                    Expectation.parse(required("expect")),
                    head.containsKey("firm") ? List.of(FIRM_SEPARATOR.split(required("firm"))) : List.of(),
                    filing(dates),
                    dates.resolve(body));
        } catch (RuntimeException badValue) {
            throw new IllegalArgumentException(path + ": " + badValue.getMessage(), badValue);
        }
    }

    private @Nullable Filing filing(RelativeDates dates) {
        return head.containsKey("code")
                ? new Filing(required("code"), required("secName"), dates.resolve(required("notice")))
                : null;
    }

    private String required(String key) {
        String value = head.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("missing key '" + key + "'");
        }
        return value;
    }
}
