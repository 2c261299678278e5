package io.westbound.streams.article;

import io.westbound.streams.article.pdf.PdfReader;
import io.westbound.streams.article.pdf.PdfText;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a PDF filing: title, text, and the board's signature with its date. */
final class PdfPages {
    private static final int SIGNATURE_LINES = 15;

    private PdfPages() {}

    /**
     * The draft of a filing.
     *
     * @throws IOException when the PDF cannot be read
     */
    static Draft read(PageInput input, Budget budget) throws IOException {
        PdfText text = PdfReader.read(input.body(), budget);
        List<String> kept = Caps.text(text.paragraphs());
        int signature = signature(kept);
        PublishedChooser chooser = new PublishedChooser(input.fetchedAt());
        URI url = input.url();
        chooser.offer(DateSource.URL, url == null ? null : DateScanner.inPath(String.valueOf(url.getPath())));
        chooser.offer(DateSource.LIST, input.listDate());
        chooser.offer(DateSource.SIGNATURE, signature < 0 ? null : kept.get(signature));
        return new Draft(
                title(text, kept, input.listTitle()),
                kept,
                signature < 1 ? null : signatory(kept.get(signature - 1), kept.get(signature)),
                null,
                chooser.choose(),
                null,
                kept != text.paragraphs());
    }

    private static String title(PdfText text, List<String> lines, @Nullable String listed) {
        if (listed != null && !listed.isBlank()) {
            return Caps.line(listed.strip());
        }
        if (!text.title().isEmpty()) {
            return Caps.line(text.title());
        }
        return lines.stream()
                .limit(8)
                .filter(line -> line.length() < 80 && line.endsWith("公告"))
                .findFirst()
                .orElse("");
    }

    /** Index of the last short line with a date, -1 when the end of the text has none. */
    private static int signature(List<String> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - SIGNATURE_LINES); i--) {
            if (lines.get(i).length() < 60 && DateScanner.first(lines.get(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String signatory(String before, String signature) {
        Stamp stamp = DateScanner.first(signature);
        String inline =
                stamp == null ? "" : signature.substring(0, stamp.start()).strip();
        String name = (inline.isEmpty() ? before : inline)
                .replaceAll("(董 ?事 ?会|监 ?事 ?会)$", "")
                .strip();
        return name.length() <= 40 && (name.endsWith("公司") || name.endsWith("局")) ? name : null;
    }
}
