package io.westbound.streams.article.pdf;

import io.westbound.streams.article.Budget;
import io.westbound.streams.article.Caps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the printed lines of a document with their places. One use, one thread. */
final class LineCollector extends PDFTextStripper {
    /** Filings of listed companies have up to a few hundred pages; what matters stands on the first. */
    private static final int MOST_PAGES = 120;
    /** A gap of so many letter sizes parts two segments. */
    private static final float WIDE_GAP = 1.6f;

    private static final int MOST_CHARS = 2 * Caps.TEXT;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfLine.Segment> segments = new ArrayList<>();
    private final Budget budget;
    private int chars;
    private int operators;

    private LineCollector(Budget budget) {
        this.budget = budget;
        setSortByPosition(true);
        setEndPage(MOST_PAGES);
    }

    static List<PdfLine> collect(PDDocument document, Budget budget) throws IOException {
        LineCollector collector = new LineCollector(budget);
        collector.getText(document);
        collector.closeLine();
        return collector.lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if ((++operators & 0xff) == 0) {
            budget.check();
        }
        if (chars <= MOST_CHARS) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (chars <= MOST_CHARS) {
            super.processTextPosition(text);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        String clean = clean(text);
        if (clean.isEmpty() || positions.isEmpty() || chars > MOST_CHARS) {
            return;
        }
        chars += clean.length();
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        float size = Math.max(first.getFontSizeInPt(), first.getHeightDir());
        PdfLine.Segment word =
                new PdfLine.Segment(clean, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), size);
        PdfLine.Segment before = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (before != null && word.start() - before.end() < WIDE_GAP * Math.max(1, size)) {
            String joined = before.text() + (needsSpace(before.text(), clean) ? " " : "") + clean;
            segments.set(segments.size() - 1, new PdfLine.Segment(joined, before.start(), word.end(), before.size()));
        } else {
            segments.add(word);
        }
    }

    @Override
    protected void writeLineSeparator() {
        closeLine();
    }

    @Override
    protected void writePageEnd() {
        closeLine();
    }

    private void closeLine() {
        if (!segments.isEmpty()) {
            lines.add(new PdfLine(getCurrentPageNo() - 1, segments));
            segments.clear();
        }
    }

    static boolean needsSpace(String before, String after) {
        char last = before.charAt(before.length() - 1);
        char first = after.charAt(0);
        return last < 0x2e80
                && first < 0x2e80
                && last != '-'
                && Character.isLetter(last)
                && Character.isLetterOrDigit(first);
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isSurrogate(c)
                    && !Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : ' ')
                    && !(i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c));
            if (c >= ' ' && c != '\u007f' && !lone && c != '\ufffe' && c != '\uffff') {
                clean.append(c == '\u00a0' || c == '\u3000' ? ' ' : c);
            }
        }
        return clean.toString().strip();
    }
}
