package io.westbound.streams.article;

import java.time.Instant;

/** Prints time and outcome of every hostile page; run with {@code -Xmx512m}. */
final class HostileBenchmark {
    private HostileBenchmark() {}

    public static void main(String[] args) {
        ArticleExtractor extractor = ArticleExtractor.load(Tables.builtIn());
        HostilePages.all().forEach((name, html) -> {
            long start = System.nanoTime();
            Extraction extraction =
                    extractor.extract(PageInput.ofHtml(html, null, Instant.EPOCH.plusSeconds(2_000_000_000L)));
            long millis = (System.nanoTime() - start) / 1_000_000;
            String outcome = extraction instanceof Extraction.Articles articles
                    ? articles.whole().text().length() + " chars, truncated "
                            + articles.whole().truncated()
                    : extraction.toString();
            System.out.printf("%6d ms  %-40s %s%n", millis, name, outcome);
        });
    }
}
