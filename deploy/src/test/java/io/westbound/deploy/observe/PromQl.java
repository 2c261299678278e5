package io.westbound.deploy.observe;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the metric names out of PromQL, as far as our own expressions go; Prometheus itself checks the grammar. */
final class PromQl {

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern WORD = Pattern.compile("(?<![\\w:.])[a-zA-Z_][\\w:]*(?!\\w|\\s*\\()");
    private static final Pattern SELECTOR = Pattern.compile("[a-zA-Z_][\\w:]*\\{[^}]*}");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "sum", "max", "min");

    private PromQl() {}

    /** The names of all series that an expression asks for. */
    static Set<String> names(String expr) {
        String bare = STRING.matcher(expr).replaceAll("");
        bare = LABELS.matcher(bare).replaceAll("");
        bare = RANGE.matcher(bare).replaceAll("");
        bare = GROUPING.matcher(bare).replaceAll("");
        Set<String> names = new TreeSet<>();
        Matcher matcher = WORD.matcher(bare);
        while (matcher.find()) {
            if (!WORDS.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }

    /** The names with their label matchers, as written. */
    static List<String> selectors(String expr) {
        return SELECTOR.matcher(expr).results().map(match -> match.group()).toList();
    }
}
