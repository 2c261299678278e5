package io.westbound.streams.article.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the two columns of a charter amendment back in order. Printed side by side, old and new wording come out line
 * by line in turn; this collects each column and gives {@code 修订前：…} and {@code 修订后：…}.
 */
final class AmendmentColumns {
    private static final Pattern OLD = Pattern.compile("(原|修订前|修改前|变更前).{0,12}");
    private static final Pattern NEW = Pattern.compile("(现|拟|新|修订后|修改后|变更后).{0,12}");
    private static final Pattern CLAUSE = Pattern.compile("第[一二三四五六七八九十百零〇\\d]{1,7}条.*");

    private final float middle;
    private final List<PdfLine> out = new ArrayList<>();
    private final StringBuilder old = new StringBuilder();
    private final StringBuilder changed = new StringBuilder();

    private AmendmentColumns(float middle) {
        this.middle = middle;
    }

    /** The lines with every side-by-side table replaced by its columns. */
    static List<PdfLine> order(List<PdfLine> lines) {
        List<PdfLine> ordered = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Float middle = middle(lines.get(i));
            if (middle == null) {
                ordered.add(lines.get(i++));
                continue;
            }
            AmendmentColumns table = new AmendmentColumns(middle);
            i++;
            while (i < lines.size() && table.take(lines.get(i))) {
                i++;
            }
            table.flush(lines.get(i - 1));
            ordered.addAll(table.out);
        }
        return ordered;
    }

    /** Where the columns part, when {@code line} is the head of such a table. */
    private static @Nullable Float middle(PdfLine line) {
        List<PdfLine.Segment> cells = line.segments();
        int last = cells.size() - 1;
        boolean head = last >= 1
                && NEW.matcher(cells.get(last).text()).matches()
                && OLD.matcher(cells.get(last - 1).text()).matches();
        return head ? (cells.get(last - 1).end() + cells.get(last).start()) / 2 : null;
    }

    /** False when the line runs across both columns: the table is over. */
    private boolean take(PdfLine line) {
        boolean across = line.segments().stream()
                .anyMatch(cell -> cell.start() < middle - 4 * cell.size() && cell.end() > middle + 4 * cell.size());
        if (across) {
            return false;
        }
        if (startsClause(line) && old.length() + changed.length() > 0) {
            flush(line);
        }
        for (PdfLine.Segment cell : line.segments()) {
            (cell.start() + 2 * cell.size() < middle ? old : changed).append(cell.text());
        }
        return true;
    }

    private boolean startsClause(PdfLine line) {
        return CLAUSE.matcher(line.segments().get(0).text()).matches() && line.start() < middle;
    }

    private void flush(PdfLine at) {
        add("修订前：", old, at);
        add("修订后：", changed, at);
    }

    private void add(String name, StringBuilder column, PdfLine at) {
        if (column.length() > 0) {
            PdfLine.Segment place = at.segments().get(0);
            out.add(new PdfLine(
                    at.page(), List.of(new PdfLine.Segment(name + column, place.start(), place.start(), 0))));
            column.setLength(0);
        }
    }
}
