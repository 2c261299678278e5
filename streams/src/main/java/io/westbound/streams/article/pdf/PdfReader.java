package io.westbound.streams.article.pdf;

import io.westbound.streams.article.Budget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the text layer of a PDF. Stateless, thread-safe. */
public final class PdfReader {
    private static final int MOST_TITLE_LINES = 4;
    /** Bytes of decoded streams; a filing of some hundred pages needs a tenth. */
    private static final long MOST_MEMORY = 256L << 20;

    private static final float LARGER = 1.12f;

    private PdfReader() {}

    /** True for the first bytes of a PDF. */
    public static boolean isPdf(byte[] body) {
        return body.length > 4 && body[0] == '%' && body[1] == 'P' && body[2] == 'D' && body[3] == 'F';
    }

    /**
     * The text of a document.
     *
     * @throws IOException when it is no PDF, broken beyond repair, or under a password
     * @throws Budget.OverBudget when reading takes too long
     */
    public static PdfText read(byte[] body, Budget budget) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(body, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            List<PdfLine> lines = TextColumns.order(
                    AmendmentColumns.order(RunningLines.remove(LineCollector.collect(document, budget))));
            List<PdfLine> title = title(lines);
            List<PdfLine> rest = new ArrayList<>(lines);
            rest.removeAll(title);
            StringBuilder joined = new StringBuilder();
            title.forEach(line -> joined.append(line.text()));
            return new PdfText(joined.toString(), ParagraphJoiner.join(rest));
        }
    }

    /** The first run of lines on the first page that are clearly larger than most of the text. */
    private static List<PdfLine> title(List<PdfLine> lines) {
        List<Float> sizes = lines.stream().map(PdfLine::size).sorted().toList();
        List<PdfLine> title = new ArrayList<>();
        if (lines.size() < 3) {
            return title;
        }
        float usual = sizes.get(sizes.size() / 2);
        for (PdfLine line : lines) {
            boolean large = line.page() == 0
                    && line.size() > LARGER * usual
                    && line.segments().size() == 1;
            if (large && title.size() < MOST_TITLE_LINES) {
                title.add(line);
            } else if (!title.isEmpty()) {
                break;
            }
        }
        return title;
    }
}
