package io.westbound.streams.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class BudgetTest {
    private static final String PAGE = "<h1>设备外迁</h1>" + "<p>租约到期，设备运往新厂，工人随迁。</p>".repeat(20_000);

    /** Every look at the clock costs one tick. */
    private static Extraction extract(String html, long ticks) {
        AtomicLong clock = new AtomicLong();
        return ArticleExtractor.load(
                        Tables.builtIn(), () -> new Budget(Duration.ofNanos(ticks), clock::incrementAndGet))
                .extract(PageInput.ofHtml(html, null, Instant.EPOCH));
    }

    @Test
    void aPageWithinItsTimeIsRead() {
        assertThat(extract(PAGE, 1_000)).isInstanceOf(Extraction.Articles.class);
    }

    @Test
    void aPageOverItsTimeFailsWhereverItIs() {
        for (long ticks = 1; ticks < 16; ticks += 3) {
            Extraction extraction = extract(PAGE, ticks);
            assertThat(extraction).isInstanceOf(Extraction.Failed.class);
            assertThat(((Extraction.Failed) extraction).cause())
                    .isInstanceOf(Budget.OverBudget.class)
                    .hasMessageContaining("took more than");
        }
    }

    @Test
    void aTextThatIsReadInPiecesIsTheSame() {
        String text = "中文 text ".repeat(20_000);
        StringBuilder read = new StringBuilder();
        char[] piece = new char[1_000];
        try (BudgetedReader reader = new BudgetedReader(text, new Budget(Duration.ofNanos(1), () -> 0L))) {
            for (int n = reader.read(piece, 7, 900); n > 0; n = reader.read(piece, 7, 900)) {
                read.append(piece, 7, n);
            }
        }
        assertThat(read.toString()).isEqualTo(text);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(text.length());
    }
}
