package io.westbound.streams.article.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins wrapped lines into paragraphs. A line goes on when it reaches the right margin and the next one starts at the
 * left margin; an indent, a heading or a change of letter size starts anew.
 */
final class ParagraphJoiner {
    private static final float REACHES_MARGIN = 2.2f;
    private static final float INDENT = 1.2f;

    private static final Pattern ORDINAL = Pattern.compile("[（(]?[\\d.一二三四五六七八九十]{1,5}[)）、.．]?");

    private final float left;
    private final float right;
    /** The row of a table whose last cell may go on; null outside of tables. */
    private @Nullable PdfLine row;

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
        for (int i = 0; i < lines.size(); i++) {
            joiner.add(i == 0 ? null : lines.get(i - 1), lines.get(i), paragraphs);
        }
        return paragraphs;
    }

    private void add(@Nullable PdfLine before, PdfLine line, List<String> paragraphs) {
        boolean cellGoesOn = isCellGoingOn(line);
        row = cellGoesOn ? row : isRow(line) ? line : null;
        if (cellGoesOn || (before != null && goesOn(before, line))) {
            int last = paragraphs.size() - 1;
            String open = paragraphs.get(last);
            String space = LineCollector.needsSpace(open, line.text()) ? " " : "";
            paragraphs.set(last, open + space + line.text());
        } else if (row != null) {
            line.segments().forEach(cell -> paragraphs.add(cell.text()));
        } else {
            paragraphs.add(line.text());
        }
    }

    /** A row of a table: each of its cells is a paragraph, as in a page. A number before its text makes none. */
    private static boolean isRow(PdfLine line) {
        List<PdfLine.Segment> cells = line.segments();
        return cells.size() > 1
                && !ORDINAL.matcher(cells.get(0).text()).matches()
                && cells.stream().allMatch(cell -> cell.text().length() > 1);
    }

    /** The last cell of a row may need more lines. */
    private boolean isCellGoingOn(PdfLine line) {
        if (row == null || line.segments().size() > 1) {
            return false;
        }
        float size = Math.max(1, line.size());
        PdfLine.Segment last = row.segments().get(row.segments().size() - 1);
        return Math.abs(line.start() - last.start()) <= size / 2;
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
