package io.westbound.streams.article.html;

import io.westbound.streams.article.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an element's tag, class, id and role say of it, before its text is looked at. Immutable. */
final class MarkupWords {
    /** The stronger verdict stands later. */
    enum Verdict {
        NEUTRAL,
        /** The page calls it the article's body. */
        BODY,
        /** Furniture, unless it holds some paragraphs: such a word names boxes and texts alike. */
        DOUBTFUL,
        /** Furniture, unless it holds most of the page's text. */
        FURNITURE,
        /** Not shown to the reader, unless it holds most of the page's text. */
        HIDDEN,
        /** Caption of a picture. */
        CAPTION,
        /** Readers' comments: furniture even when long. */
        COMMENTS
    }

    /**
     * What was found, and by which word.
     *
     * @param word a class word with its star, a tag or a role; empty when none decided
     */
    record Mark(Verdict verdict, String word) {
        static final Mark NONE = new Mark(Verdict.NEUTRAL, "");

        Mark stronger(Mark other) {
            return verdict.compareTo(other.verdict) >= 0 ? this : other;
        }
    }

    private static final Mark HIDDEN = new Mark(Verdict.HIDDEN, "");
    private static final Mark STATED = new Mark(Verdict.BODY, "articleBody");
    private static final int LONGEST_ATTRIBUTE = 300;
    /** After these a class speaks of what is near the element: {@code has-sidebar}, {@code category-jobs}. */
    private static final Set<String> OF_OTHERS =
            Set.of("has", "with", "without", "no", "hide", "is", "js", "category", "tag", "term", "type", "format");

    private final Map<String, Mark> whole = new HashMap<>();
    private final Map<String, Mark> prefix = new HashMap<>();
    private final Map<String, Mark> tags = new HashMap<>();
    private final Map<String, Mark> roles = new HashMap<>();

    private MarkupWords(List<Tables.Row> rows) {
        for (Tables.Row row : rows) {
            String word = row.cell(1);
            Mark mark = new Mark(row.oneOf(2, Verdict.class), word);
            switch (row.cell(0)) {
                case "class" -> (word.endsWith("*") ? prefix : whole).put(word.replace("*", ""), mark);
                case "tag" -> tags.put(word, mark);
                case "role" -> roles.put(word, mark);
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
        private final Map<String, Mark> memory = new HashMap<>();

        Mark of(Element element) {
            Mark mark = tags.getOrDefault(element.normalName(), Mark.NONE);
            if (element.attributesSize() == 0) {
                return mark;
            }
            for (Attribute attribute : element.attributes()) {
                Mark more = of(attribute.getKey(), attribute.getValue());
                if (more == STATED) {
                    return STATED;
                }
                mark = mark.stronger(more);
            }
            return mark;
        }

        private Mark of(String name, String value) {
            return switch (name) {
                case "class", "id", "data-component", "data-testid" -> words(value);
                case "role" -> roles.getOrDefault(value, Mark.NONE);
                case "hidden" -> HIDDEN;
                case "style" -> hides(value) ? HIDDEN : Mark.NONE;
                case "itemprop" -> value.equalsIgnoreCase("articleBody") ? STATED : Mark.NONE;
                default -> Mark.NONE;
            };
        }

        private Mark words(String attribute) {
            if (attribute.isEmpty() || attribute.length() > LONGEST_ATTRIBUTE) {
                return Mark.NONE;
            }
            return memory.computeIfAbsent(attribute, MarkupWords.this::judge);
        }
    }

    private static boolean hides(String style) {
        if (style.isEmpty() || style.length() > LONGEST_ATTRIBUTE) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /** Splits names at what is no letter and at humps: {@code articleBody_left} is article, body, left. */
    private Mark judge(String attribute) {
        Mark mark = Mark.NONE;
        int start = 0;
        for (int i = 0; i <= attribute.length(); i++) {
            if (i == attribute.length() || !isLetter(attribute.charAt(i)) || hump(attribute, i)) {
                if (i - start > 1) {
                    mark = mark.stronger(word(attribute.substring(start, i).toLowerCase(Locale.ROOT)));
                }
                start = i < attribute.length() && isLetter(attribute.charAt(i)) ? i : i + 1;
            }
        }
        return mark.stronger(whole.getOrDefault(attribute.toLowerCase(Locale.ROOT), Mark.NONE));
    }

    private Mark word(String word) {
        Mark known = whole.get(word);
        Mark mark = known == null ? Mark.NONE : known;
        for (int length = 4; known == null && length <= word.length(); length++) {
            mark = mark.stronger(prefix.getOrDefault(word.substring(0, length), Mark.NONE));
        }
        return mark;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean hump(String name, int i) {
        return i > 0 && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
    }
}
