package io.westbound.streams.article.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts running text that is set in two columns in order: the left one, then the right one. Columns are told from a table
 * by their cells, which are long on both sides and start at the same place line after line.
 */
final class TextColumns {
    private static final int FEWEST_LINES = 3;
    private static final int LEAST_LENGTH = 12;

    private final float middle;
    private final float size;
    private final List<PdfLine> left = new ArrayList<>();
    private final List<PdfLine> right = new ArrayList<>();
    private int pairs;
    private int lengths;

    private TextColumns(PdfLine first) {
        this.middle = first.segments().get(1).start();
        this.size = Math.max(1, first.size());
    }

    /** The lines with every pair of columns replaced by its paragraphs. */
    static List<PdfLine> order(List<PdfLine> lines) {
        List<PdfLine> ordered = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = lines.get(i).segments().size() == 2 ? take(lines, i, ordered) : i;
            if (end == i) {
                ordered.add(lines.get(i++));
            }
            i = Math.max(i, end);
        }
        return ordered;
    }

    /** Index after the columns that start at {@code from}, which is that index when none do. */
    private static int take(List<PdfLine> lines, int from, List<PdfLine> ordered) {
        TextColumns columns = new TextColumns(lines.get(from));
        int end = from;
        while (end < lines.size() && lines.get(end).page() == lines.get(from).page() && columns.take(lines.get(end))) {
            end++;
        }
        if (columns.pairs < FEWEST_LINES || columns.lengths < 2 * LEAST_LENGTH * columns.pairs) {
            return from;
        }
        add(columns.left, ordered);
        add(columns.right, ordered);
        return end;
    }

    /** False when the line does not keep to the columns. */
    private boolean take(PdfLine line) {
        List<PdfLine.Segment> cells = line.segments();
        if (cells.size() == 2 && Math.abs(cells.get(1).start() - middle) <= size && isLong(cells)) {
            left.add(new PdfLine(line.page(), cells.subList(0, 1)));
            right.add(new PdfLine(line.page(), cells.subList(1, 2)));
            lengths += cells.get(0).text().length() + cells.get(1).text().length();
            pairs++;
            return true;
        }
        boolean inLeft = line.end() < middle;
        boolean inRight = line.start() >= middle - size;
        if (cells.size() == 1 && pairs > 0 && (inLeft || inRight)) {
            (inLeft ? left : right).add(line);
            return true;
        }
        return false;
    }

    /** The last line of a paragraph may be short, but then not both. */
    private static boolean isLong(List<PdfLine.Segment> cells) {
        return cells.get(0).text().length() >= LEAST_LENGTH
                || cells.get(1).text().length() >= LEAST_LENGTH;
    }

    private static void add(List<PdfLine> column, List<PdfLine> ordered) {
        PdfLine first = column.get(0);
        for (String paragraph : ParagraphJoiner.join(column)) {
            ordered.add(new PdfLine(
                    first.page(), List.of(new PdfLine.Segment(paragraph, first.start(), first.start(), 0))));
        }
    }
}
