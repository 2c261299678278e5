package io.westbound.streams.article.pdf;

import java.util.List;

/**
 * One printed line. Lengths are points, from the left edge of the page.
 *
 * @param page counted from 0
 * @param segments pieces of the line that wide gaps part, left to right; never empty
 */
record PdfLine(int page, List<Segment> segments) {

    /** A run of words without a wide gap. */
    record Segment(String text, float start, float end, float size) {}

    PdfLine {
        segments = List.copyOf(segments);
    }

    float start() {
        return segments.get(0).start();
    }

    float end() {
        return segments.get(segments.size() - 1).end();
    }

    float size() {
        return segments.get(0).size();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append(text.length() == 0 ? "" : " ").append(segment.text());
        }
        return text.toString();
    }
}
