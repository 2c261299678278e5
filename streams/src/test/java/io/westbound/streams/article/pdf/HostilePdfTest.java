package io.westbound.streams.article.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.article.ArticleExtractor;
import io.westbound.streams.article.Budget;
import io.westbound.streams.article.Extraction;
import io.westbound.streams.article.PageInput;
import io.westbound.streams.article.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** PDFs built to hurt a reader. Each ends as an article, a refusal or a fault of its own, never as an exception. */
final class HostilePdfTest {
    private static final ArticleExtractor EXTRACTOR = ArticleExtractor.load(Tables.builtIn());
    private static final String FONT = "4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n";
    private static final String PAGE = "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R"
            + "/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>>> endobj\n";
    private static final String TREE =
            "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n";

    @Test
    void aStreamThatInflatesAThousandfold() throws IOException {
        byte[] bomb = pdf(TREE + PAGE + FONT, deflated("0 0 m\n".repeat(1_000), 20_000), "");
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(read(bomb)).isNotNull();
    }

    @Test
    void textWithoutEnd() throws IOException {
        byte[] bomb = pdf(TREE + PAGE + FONT, deflated("BT /F1 9 Tf 9 9 Td (moving) Tj ET\n".repeat(1_000), 500), "");
        Extraction extraction = read(bomb);
        if (extraction instanceof Extraction.Articles articles) {
            assertThat(articles.whole().text().length()).isLessThanOrEqualTo(200_000);
        }
    }

    @Test
    void aFormThatDrawsItself() throws IOException {
        String form = "6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>"
                + " stream\n/X Do\nendstream endobj\n";
        assertThat(read(pdf(TREE + PAGE + FONT, deflated("/X Do\n", 1), form))).isNotNull();
    }

    @Test
    void aTreeOfPagesThatHoldsItself() throws IOException {
        String loop = "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 2>> endobj\n";
        assertThat(read(pdf(loop + PAGE + FONT, deflated("q Q\n", 1), ""))).isNotNull();
    }

    @Test
    void arraysInArrays() throws IOException {
        String deep = "1 0 obj <</Type/Catalog/Pages 2 0 R/X " + "[".repeat(200_000) + "]>> endobj\n";
        assertThat(read(pdf(deep, deflated("q Q\n", 1), ""))).isNotNull();
    }

    @Test
    void cutOffAnywhere() throws IOException {
        byte[] whole =
                new PdfFixture().page().print(90, 700, 12, "设备分三批运往新厂，工人随迁。").bytes();
        for (int length = 5; length < whole.length; length += 97) {
            assertThat(read(java.util.Arrays.copyOf(whole, length))).isNotNull();
        }
    }

    private static Extraction read(byte[] pdf) {
        Extraction extraction =
                EXTRACTOR.extract(PageInput.ofBytes(pdf, null, null, "application/pdf", Instant.EPOCH, null, null));
        if (extraction instanceof Extraction.Failed failed) {
            assertThat(failed.cause())
                    .isInstanceOfAny(Budget.OverBudget.class, StackOverflowError.class, OutOfMemoryError.class);
        }
        return extraction;
    }

    private static byte[] deflated(String piece, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                out.write(piece.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String objects, byte[] content, String more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("%PDF-1.7\n" + objects).getBytes(StandardCharsets.US_ASCII));
        out.write(("5 0 obj <</Filter/FlateDecode/Length " + content.length + ">> stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write(
                ("\nendstream endobj\n" + more + "trailer <</Root 1 0 R>>\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
