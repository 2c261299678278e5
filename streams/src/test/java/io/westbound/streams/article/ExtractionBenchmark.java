package io.westbound.streams.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Measures page reading on folders of real pages, beside readability4j in the same run.
 *
 * <p>Usage: {@code ExtractionBenchmark FOLDER... [-v] [-q]} (-v lists the worst pages, -q leaves out the peer and the speed). A folder holds {@code pages/NAME.html} and {@code
 * expected/NAME.json} with {@code content} and, when known, {@code title} and {@code date}. Short first lines of a
 * reference that are not in the page's body (title, by-line) are forgiven when leaving them out scores higher. The
 * score is the mean precision and recall over the pages, and their F1, as on the public board.
 */
final class ExtractionBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FORGIVEN_LINES = 4;
    private static final int LONGEST_FORGIVEN = 90;
    private static final int LARGE = 100_000;

    private record Sample(String name, byte[] page, String html, JsonNode expected) {}

    private final PrintStream out;
    private final boolean verbose;
    private final boolean quick;
    private final ArticleExtractor extractor = ArticleExtractor.load(Tables.builtIn());

    private ExtractionBenchmark(PrintStream out, boolean verbose, boolean quick) {
        this.quick = quick;
        this.out = out;
        this.verbose = verbose;
    }

    public static void main(String[] args) throws IOException {
        // The peer logs every node it looks at, which would cost it most of its speed.
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.OFF);
        List<String> folders =
                Stream.of(args).filter(arg -> !arg.startsWith("-")).toList();
        ExtractionBenchmark benchmark = new ExtractionBenchmark(
                System.out, List.of(args).contains("-v"), List.of(args).contains("-q"));
        for (String folder : folders) {
            benchmark.run(Path.of(folder));
        }
    }

    private void run(Path folder) throws IOException {
        List<Sample> samples = samples(folder);
        out.printf("%s: %d pages%n", folder.getFileName(), samples.size());
        quality(samples, true);
        if (!quick) {
            quality(samples, false);
            speed("all pages", samples);
            speed(
                    "large pages",
                    samples.stream()
                            .filter(sample -> sample.page().length >= LARGE)
                            .toList());
        }
    }

    private static List<Sample> samples(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("pages"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.html$", "");
                byte[] page = Files.readAllBytes(file);
                JsonNode expected = JSON.readTree(
                        folder.resolve("expected").resolve(name + ".json").toFile());
                samples.add(new Sample(name, page, PageText.decode(page, null), expected));
            }
        }
        return samples;
    }

    private void quality(List<Sample> samples, boolean ours) {
        double precision = 0;
        double recall = 0;
        int titles = 0;
        int titled = 0;
        int dates = 0;
        int dated = 0;
        for (Sample sample : samples) {
            Result result = ours ? read(sample) : peer(sample);
            ShingleScore score =
                    score(result.text(), sample.expected().path("content").asText());
            precision += score.precision();
            recall += score.recall();
            String title = sample.expected().path("title").asText("");
            String date = sample.expected().path("date").asText("");
            boolean titleRight = squash(title).equals(squash(result.title()));
            boolean dateRight = day(date).equals(result.day());
            titled += title.isBlank() ? 0 : 1;
            titles += !title.isBlank() && titleRight ? 1 : 0;
            dated += day(date).isEmpty() ? 0 : 1;
            dates += !day(date).isEmpty() && dateRight ? 1 : 0;
            if (verbose
                    && ours
                    && (score.f1() < 0.95
                            || (!title.isBlank() && !titleRight)
                            || (!day(date).isEmpty() && !dateRight))) {
                out.printf(
                        "  %-12s P %.3f R %.3f  title %s | %s  date %s | %s%n",
                        sample.name(), score.precision(), score.recall(), title, result.title(), date, result.day());
            }
        }
        int n = samples.size();
        ShingleScore mean = new ShingleScore(precision / n, recall / n);
        out.printf(
                "  %-14s P %.4f R %.4f F1 %.4f  title %s  date %s%n",
                ours ? "westbound" : "readability4j",
                mean.precision(),
                mean.recall(),
                mean.f1(),
                share(titles, titled),
                share(dates, dated));
    }

    private static String share(int right, int all) {
        return all == 0 ? "-" : String.format("%.4f (%d of %d)", (double) right / all, right, all);
    }

    private record Result(String title, String text, String day) {}

    private Result read(Sample sample) {
        Extraction extraction = extractor.extract(PageInput.ofBytes(
                sample.page(), null, null, "text/html", Instant.parse("2026-01-01T00:00:00Z"), null, null));
        if (extraction instanceof Extraction.Articles articles) {
            Article article = articles.whole();
            return new Result(article.title(), article.text(), day(article.published()));
        }
        return extraction instanceof Extraction.NotAnArticle refused
                ? new Result(refused.title(), "", day(refused.published().at()))
                : new Result("", "", "");
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : at.atZone(Stamp.CHINA).toLocalDate().toString();
    }

    private static Result peer(Sample sample) {
        net.dankito.readability4j.Article article = new Readability4J("http://localhost/", sample.html()).parse();
        String text = article.getTextContent();
        String title = article.getTitle();
        return new Result(title == null ? "" : title, text == null ? "" : text, "");
    }

    private static ShingleScore score(String text, String reference) {
        ShingleScore best = ShingleScore.of(text, reference);
        String rest = reference;
        int forgiven = 0;
        for (int line = 0; line < MOST_FORGIVEN_LINES && rest.indexOf('\n') > 0; line++) {
            forgiven += rest.indexOf('\n');
            rest = rest.substring(rest.indexOf('\n') + 1);
            ShingleScore without = forgiven > LONGEST_FORGIVEN ? best : ShingleScore.of(text, rest);
            best = without.f1() > best.f1() ? without : best;
        }
        return best;
    }

    private static String squash(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private static String day(String date) {
        Stamp stamp = DateScanner.first(date);
        return stamp == null ? "" : stamp.date().toString();
    }

    private void speed(String which, List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        long bytes = samples.stream().mapToLong(sample -> sample.page().length).sum();
        double parse = pagesPerSecond(samples, sample -> parse(sample).childNodeSize());
        double ours = pagesPerSecond(samples, sample -> read(sample).text().length());
        double peer = pagesPerSecond(samples, sample -> peer(sample).text().length());
        out.printf(
                "  %s, mean %d KB; pages/s: parse alone %.0f, westbound with parse %.0f, readability4j with parse %.0f"
                        + " (ratio %.1f)%n",
                which, bytes / samples.size() / 1024, parse, ours, peer, ours / peer);
    }

    private static Document parse(Sample sample) {
        return Jsoup.parse(PageText.decode(sample.page(), null));
    }

    private interface Task {
        int run(Sample sample);
    }

    /** Best of several passes, in CPU time of this thread. */
    private static double pagesPerSecond(List<Sample> samples, Task task) {
        java.lang.management.ThreadMXBean clock = java.lang.management.ManagementFactory.getThreadMXBean();
        double best = 0;
        int sum = 0;
        for (int pass = 0; pass < 5; pass++) {
            long start = clock.getCurrentThreadCpuTime();
            int pages = 0;
            while (clock.getCurrentThreadCpuTime() - start < 700_000_000L) {
                for (Sample sample : samples) {
                    sum += task.run(sample);
                    pages++;
                }
            }
            best = Math.max(best, pages / ((clock.getCurrentThreadCpuTime() - start) / 1e9));
        }
        return sum == Integer.MIN_VALUE ? 0 : best;
    }
}
