package io.westbound.streams.article.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Which parts of a start tag {@link Slimmer} keeps, and what follows the tag. Names are compared without case. */
final class SlimRules {
    /** What stands between a start tag and its end tag. */
    enum Content {
        MARKUP,
        /** Left out unless it is data. */
        SCRIPT,
        /** Left out unless it holds markup, as it may inside a drawing. */
        STYLE,
        /** No markup; stays. */
        TEXT,
        /** No markup to the end of the page; stays. */
        REST
    }

    /** How much of an attribute stays. */
    enum Keep {
        NOTHING,
        NAME,
        WHOLE,
        /** The first, if it may hide its element. */
        STYLE
    }

    /**
     * A kind of element.
     *
     * @param whole whether all its attributes are read
     * @param link whether it is a link, of which it counts only that it is one
     */
    record Tag(Content content, boolean whole, boolean link) {}

    private static final Tag PLAIN = new Tag(Content.MARKUP, false, false);
    private static final Tag LINK = new Tag(Content.MARKUP, false, true);
    private static final Tag DATA = new Tag(Content.MARKUP, true, false);
    private static final Tag SCRIPT = new Tag(Content.SCRIPT, true, false);
    private static final Tag STYLE = new Tag(Content.STYLE, false, false);
    private static final Tag TEXT = new Tag(Content.TEXT, false, false);
    private static final Tag REST = new Tag(Content.REST, false, false);

    /** Of an end tag. */
    static final Tag END = new Tag(Content.MARKUP, false, false);

    private static final int LONGEST_KEY = 8;

    private static final long[] BLOCKS = Stream.of(
                    "html", "head", "body", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead",
                    "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "section", "article",
                    "header", "footer", "nav", "aside", "main", "form", "center", "figure")
            .mapToLong(SlimRules::key)
            .sorted()
            .toArray();

    private static final long A = key("a");
    private static final long CLASS = key("class");
    private static final long ID = key("id");
    private static final long HREF = key("href");
    private static final long STYLE_NAME = key("style");
    private static final long ROLE = key("role");
    private static final long HIDDEN = key("hidden");
    private static final long ITEMPROP = key("itemprop");
    private static final String COMPONENT = "data-component";
    private static final String TEST_ID = "data-testid";

    private static final long XMP_TAG = key("xmp");
    private static final long INPUT_TAG = key("input");
    private static final long META_TAG = key("meta");
    private static final long LINK_TAG = key("link");
    private static final long TIME_TAG = key("time");
    private static final long BASE_TAG = key("base");
    private static final long TITLE_TAG = key("title");
    private static final long SCRIPT_TAG = key("script");
    private static final long IFRAME_TAG = key("iframe");
    private static final long NOEMBED_TAG = key("noembed");
    private static final long TEXTAREA_TAG = key("textarea");
    private static final long NOFRAMES_TAG = key("noframes");

    private SlimRules() {}

    static Tag tag(byte[] page, int start, int end) {
        long key = key(page, start, end);
        if (key == A) {
            return LINK;
        }
        return switch (end - start) {
            case 3 -> key == XMP_TAG ? TEXT : PLAIN;
            case 4 -> key == META_TAG || key == LINK_TAG || key == TIME_TAG || key == BASE_TAG ? DATA : PLAIN;
            case 5 -> key == STYLE_NAME ? STYLE : key == TITLE_TAG ? TEXT : key == INPUT_TAG ? DATA : PLAIN;
            case 6 -> key == SCRIPT_TAG ? SCRIPT : key == IFRAME_TAG ? TEXT : PLAIN;
            case 7 -> key == NOEMBED_TAG ? TEXT : PLAIN;
            case 8 -> key == TEXTAREA_TAG || key == NOFRAMES_TAG ? TEXT : PLAIN;
            case 9 -> isNamed(page, start, "plaintext") ? REST : PLAIN;
            default -> PLAIN;
        };
    }

    /** Whether text ends at a tag of this name. */
    static boolean isBlock(byte[] page, int start, int end) {
        return Arrays.binarySearch(BLOCKS, key(page, start, end)) >= 0;
    }

    static Keep attribute(byte[] page, int start, int end, Tag tag) {
        if (tag.whole()) {
            return Keep.WHOLE;
        }
        long key = key(page, start, end);
        if (key == CLASS || key == ID || key == ROLE || key == ITEMPROP || key == HIDDEN) {
            return Keep.WHOLE;
        }
        if (key == HREF) {
            return tag.link() ? Keep.NAME : Keep.NOTHING;
        }
        if (end - start == COMPONENT.length() && isWord(page, start, end, COMPONENT)
                || end - start == TEST_ID.length() && isWord(page, start, end, TEST_ID)) {
            return Keep.WHOLE;
        }
        return key == STYLE_NAME ? Keep.STYLE : Keep.NOTHING;
    }

    /** Whether a style may hide its element. */
    static boolean hides(byte[] page, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isWord(page, i, end, "none") || isWord(page, i, end, "hidden")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a script element's start tag says that it holds data for machines. */
    static boolean isData(byte[] page, int start, int end) {
        String tag = new String(page, start, end - start, StandardCharsets.ISO_8859_1);
        return tag.toLowerCase(Locale.ROOT).contains("ld+json");
    }

    /** The name of the element whose name starts at {@code start}, in lower case. */
    static String name(byte[] page, int start) {
        int end = start;
        while (end < page.length && !endsName(page[end])) {
            end++;
        }
        return new String(page, start, end - start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    static boolean isNamed(byte[] page, int start, String name) {
        int end = start + name.length();
        return isWord(page, start, page.length, name) && (end == page.length || endsName(page[end]));
    }

    private static boolean isWord(byte[] page, int start, int end, String word) {
        if (end - start < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(page[start + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A name of at most eight bytes as a number; 0 for a longer one. */
    private static long key(byte[] page, int start, int end) {
        if (end - start > LONGEST_KEY) {
            return 0;
        }
        long key = 0;
        for (int i = start; i < end; i++) {
            key = key << 8 | lower(page[i]) & 0xff;
        }
        return key;
    }

    private static long key(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        return key(bytes, 0, bytes.length);
    }

    private static int lower(byte c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    static boolean isLetter(int c) {
        int lower = c | 32;
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    static boolean endsName(byte c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    static boolean endsAttribute(byte c) {
        return c == '=' || c == '>' || c == '/' || isSpace(c);
    }
}
