package io.westbound.streams.article;

import java.util.ArrayList;
import java.util.List;

/** What one document may grow to; longer ones are cut, never refused. Every number is in chars (UTF-16 units). */
public final class Caps {
    /** Of a page's HTML. */
    public static final int PAGE = 8_000_000;
    /** Of an article's text. */
    public static final int TEXT = 200_000;
    /** Of a title, a publisher or an author. */
    public static final int LINE = 300;

    private Caps() {}

    /** {@code line} without what is over {@link #LINE}; no character is cut in two. */
    public static String line(String line) {
        return cut(line, LINE);
    }

    /** The first lines that fit into {@link #TEXT}, the last one cut; the same list when all fit. */
    public static List<String> text(List<String> lines) {
        int room = TEXT;
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            if (line.length() >= room) {
                if (room > 0) {
                    kept.add(cut(line, room).strip());
                }
                return kept;
            }
            kept.add(line);
            room -= line.length() + 1;
        }
        return lines;
    }

    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
