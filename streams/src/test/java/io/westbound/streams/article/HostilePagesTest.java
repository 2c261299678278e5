package io.westbound.streams.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class HostilePagesTest {
    private static final ArticleExtractor EXTRACTOR = ArticleExtractor.load(Tables.builtIn());

    @TestFactory
    Stream<DynamicTest> neverFails() {
        return HostilePages.all().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> check(page)));
    }

    private static void check(Map.Entry<String, String> page) {
        Extraction extraction = EXTRACTOR.extract(PageInput.ofHtml(page.getValue(), null, Instant.EPOCH));
        if (extraction instanceof Extraction.Failed failed) {
            assertThat(failed.cause()).isInstanceOf(Budget.OverBudget.class);
        }
        if (extraction instanceof Extraction.Articles articles) {
            String text = articles.whole().text();
            assertThat(text.length()).isLessThanOrEqualTo(Caps.TEXT);
            assertThat(articles.whole().title().length()).isLessThanOrEqualTo(Caps.LINE);
            assertThat(text).doesNotContain("\u0000").isEqualTo(encodable(text));
        }
    }

    private static String encodable(String text) {
        byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new String(utf8, java.nio.charset.StandardCharsets.UTF_8);
    }
}
