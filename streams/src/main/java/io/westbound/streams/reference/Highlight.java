package io.westbound.streams.reference;

import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.Mark;
import io.westbound.streams.intent.Quote;
import java.util.List;

/**
 * The evidence of a signal inside its field: between 【 and 】, or on a terminal underlined, with the words it was read from
 * in colours.
 */
final class Highlight {
    private static final int CONTEXT = 40;

    private final String field;
    private final Quote quote;
    private final List<Mark> marks;
    private final Palette palette;

    private Highlight(Document document, Quote quote, List<Mark> marks, Palette palette) {
        this.field = quote.field().equals("title") ? document.title() : document.text();
        this.quote = quote;
        this.marks = marks.stream()
                .filter(mark -> mark.quote().field().equals(quote.field()))
                .toList();
        this.palette = palette;
    }

    /** One line: the evidence with some words before and behind it. */
    static String of(Document document, Quote quote, List<Mark> marks, Palette palette) {
        return new Highlight(document, quote, marks, palette).line();
    }

    private String line() {
        int from = Math.max(0, quote.start() - CONTEXT);
        int to = Math.min(field.length(), quote.end() + CONTEXT);
        return (from > 0 ? "…" : "")
                + painted(from, quote.start())
                + (palette == Palette.PLAIN ? "【" : "")
                + painted(quote.start(), quote.end())
                + (palette == Palette.PLAIN ? "】" : "")
                + painted(quote.end(), to)
                + (to < field.length() ? "…" : "");
    }

    /** Cuts a stretch wherever the colour changes. */
    private String painted(int from, int to) {
        StringBuilder out = new StringBuilder();
        int begin = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || !style(i).equals(style(begin))) {
                out.append(palette.paint(style(begin), Visible.of(field.substring(begin, i))));
                begin = i;
            }
        }
        return out.toString();
    }

    private String style(int position) {
        String colour = marks.stream()
                .filter(mark -> mark.quote().start() <= position
                        && position < mark.quote().end())
                .findFirst()
                .map(mark -> palette.sgr(mark.part()))
                .orElse("");
        boolean evidence = quote.start() <= position && position < quote.end();
        return evidence ? palette.underlined(colour) : colour;
    }
}
