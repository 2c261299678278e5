package io.westbound.streams.article.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins wrapped lines into paragraphs. A line goes on when it reaches the right margin and the next one starts at the
 * left margin; an indent, a heading or a change of letter size starts anew.
 */
final class ParagraphJoiner {
    private static final float REACHES_MARGIN = 2.2f;
    private static final float INDENT = 1.2f;

    private final float left;
    private final float right;

    private ParagraphJoiner(float left, float right) {
        this.left = left;
        this.right = right;
    }

    static List<String> join(List<PdfLine> lines) {
        List<Float> starts = lines.stream().map(PdfLine::start).sorted().toList();
        List<Float> ends = lines.stream()
                .filter(line -> line.segments().size() == 1)
                .map(PdfLine::end)
                .sorted()
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        float right = ends.isEmpty() ? Float.MAX_VALUE : ends.get(ends.size() * 9 / 10);
        ParagraphJoiner joiner = new ParagraphJoiner(starts.get(starts.size() / 10), right);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            PdfLine next = lines.get(i);
            if (joiner.goesOn(lines.get(i - 1), next)) {
                open.append(LineCollector.needsSpace(open.toString(), next.text()) ? " " : "")
                        .append(next.text());
            } else {
                paragraphs.add(open.toString());
                open = new StringBuilder(next.text());
            }
        }
        paragraphs.add(open.toString());
        return paragraphs;
    }

    private boolean goesOn(PdfLine line, PdfLine next) {
        float size = Math.max(1, line.size());
        boolean full = line.end() >= right - REACHES_MARGIN * size;
        boolean flush = next.start() <= left + INDENT * size;
        boolean sameSize = Math.abs(line.size() - next.size()) <= 0.15f * size;
        boolean plain = line.segments().size() == 1 && next.segments().size() == 1;
        return full && flush && sameSize && plain;
    }
}
