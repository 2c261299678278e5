package io.westbound.streams.article;

import java.time.Instant;

/** Prints computing time and outcome of every hostile page; run with {@code -Xmx512m}. */
final class HostileBenchmark {
    private HostileBenchmark() {}

    public static void main(String[] args) {
        ArticleExtractor extractor = ArticleExtractor.load(Tables.builtIn());
        HostilePages.all().forEach((name, html) -> {
            long start =
                    java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Extraction extraction =
                    extractor.extract(PageInput.ofHtml(html, null, Instant.EPOCH.plusSeconds(2_000_000_000L)));
            long millis =
                    (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                            / 1_000_000;
            String outcome = extraction instanceof Extraction.Articles articles
                    ? articles.whole().text().length() + " chars, truncated "
                            + articles.whole().truncated()
                    : extraction.toString();
            System.out.printf("%6d ms  %-40s %s%n", millis, name, outcome);
        });
    }
}
