package io.westbound.streams.article;

import java.util.ArrayList;
import java.util.List;

/** Lines to paragraphs with offsets, and back. */
public final class Paragraphs {
    private Paragraphs() {}

    /** Numbers {@code lines}, which are trimmed and not empty, as they lie in their join by newlines. */
    public static List<Paragraph> of(List<String> lines) {
        List<Paragraph> paragraphs = new ArrayList<>(lines.size());
        int start = 0;
        for (String line : lines) {
            paragraphs.add(new Paragraph(line, start, start + line.length()));
            start += line.length() + 1;
        }
        return paragraphs;
    }

    static String join(List<Paragraph> paragraphs) {
        StringBuilder text = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            if (text.length() > 0) {
                text.append('\n');
            }
            text.append(paragraph.text());
        }
        return text.toString();
    }
}
