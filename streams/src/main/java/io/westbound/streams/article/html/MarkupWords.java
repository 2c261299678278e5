package io.westbound.streams.article.html;

import io.westbound.streams.article.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element's tag, class, id and role say of it, before its text is looked at. Immutable. */
final class MarkupWords {
    /** The stronger verdict stands later. */
    enum Verdict {
        NEUTRAL,
        /** The page calls it the article's body. */
        BODY,
        /** Furniture, unless it holds most of the page's text. */
        FURNITURE,
        /** Not shown to the reader, unless it holds most of the page's text. */
        HIDDEN,
        /** Caption of a picture. */
        CAPTION,
        /** Readers' comments: furniture even when long. */
        COMMENTS
    }

    private static final int LONGEST_ATTRIBUTE = 300;
    /** After these a class speaks of what is near the element: {@code has-sidebar}, {@code category-jobs}. */
    private static final Set<String> OF_OTHERS =
            Set.of("has", "with", "without", "no", "hide", "is", "js", "category", "tag", "term", "type", "format");

    private final Map<String, Verdict> whole = new HashMap<>();
    private final Map<String, Verdict> prefix = new HashMap<>();
    private final Map<String, Verdict> tags = new HashMap<>();
    private final Map<String, Verdict> roles = new HashMap<>();

    private MarkupWords(List<Tables.Row> rows) {
        for (Tables.Row row : rows) {
            Verdict verdict = row.oneOf(2, Verdict.class);
            String word = row.cell(1);
            switch (row.cell(0)) {
                case "class" -> (word.endsWith("*") ? prefix : whole).put(word.replace("*", ""), verdict);
                case "tag" -> tags.put(word, verdict);
                case "role" -> roles.put(word, verdict);
                default -> throw row.error("first column: expected class, tag or role");
            }
        }
    }

    static MarkupWords load(Tables tables) {
        return new MarkupWords(tables.read("markup.tsv", 3));
    }

    /** A reader of attributes with a memory, for one page and one thread. */
    Reader reader() {
        return new Reader();
    }

    /** Remembers what it has read: pages repeat their class names. */
    final class Reader {
        private final Map<String, Verdict> memory = new HashMap<>();

        Verdict of(Element element) {
            Verdict verdict = tags.getOrDefault(element.normalName(), Verdict.NEUTRAL);
            if (element.attributesSize() == 0) {
                return verdict;
            }
            verdict = stronger(verdict, words(element.attr("class")));
            verdict = stronger(verdict, words(element.attr("id")));
            verdict = stronger(verdict, roles.getOrDefault(element.attr("role"), Verdict.NEUTRAL));
            if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
                return Verdict.BODY;
            }
            return stronger(verdict, hidden(element) ? Verdict.HIDDEN : Verdict.NEUTRAL);
        }

        private Verdict words(String attribute) {
            if (attribute.isEmpty() || attribute.length() > LONGEST_ATTRIBUTE) {
                return Verdict.NEUTRAL;
            }
            return memory.computeIfAbsent(attribute, MarkupWords.this::judge);
        }
    }

    private static boolean hidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > LONGEST_ATTRIBUTE) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static Verdict stronger(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Splits names at what is no letter and at humps: {@code articleBody_left} is article, body, left. */
    private Verdict judge(String attribute) {
        Verdict verdict = Verdict.NEUTRAL;
        int start = 0;
        for (int i = 0; i <= attribute.length(); i++) {
            if (i == attribute.length() || !isLetter(attribute.charAt(i)) || hump(attribute, i)) {
                if (i - start > 1) {
                    verdict =
                            stronger(verdict, word(attribute.substring(start, i).toLowerCase(Locale.ROOT)));
                }
                start = i < attribute.length() && isLetter(attribute.charAt(i)) ? i : i + 1;
            }
        }
        return stronger(verdict, whole.getOrDefault(attribute.toLowerCase(Locale.ROOT), Verdict.NEUTRAL));
    }

    private Verdict word(String word) {
        Verdict known = whole.get(word);
        Verdict verdict = known == null ? Verdict.NEUTRAL : known;
        for (int length = 4; known == null && length <= word.length(); length++) {
            verdict = stronger(verdict, prefix.getOrDefault(word.substring(0, length), Verdict.NEUTRAL));
        }
        return verdict;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean hump(String name, int i) {
        return i > 0 && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
    }
}
