package io.westbound.streams.topology;

import io.westbound.event.Article;
import io.westbound.event.Page;
import io.westbound.event.Signal;
import io.westbound.streams.StreamsMeters;
import io.westbound.streams.wire.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and times what is read and judged, and logs the ids that lead from a page to an alert. Thread-safe. */
final class Metered {

    private static final Logger LOG = LoggerFactory.getLogger(Metered.class);

    private final StreamsMeters meters;

    Metered(StreamsMeters meters) {
        this.meters = meters;
    }

    Function<Page, Reading> reader(Function<Page, Reading> reader) {
        return page -> {
            long start = System.nanoTime();
            Reading reading = reader.apply(page);
            meters.stepped("read-page", Duration.ofNanos(System.nanoTime() - start));
            meters.page(page.getSourceId());
            if (reading instanceof Reading.Refused refused) {
                meters.rejected(page.getSourceId(), refused.reason());
            } else if (reading instanceof Reading.Articles found) {
                found.articles()
                        .forEach(article -> meters.article(
                                article.getKind(), Duration.between(page.getFetchedAt(), Instant.now())));
            }
            return reading;
        };
    }

    Function<Article, List<Signal>> judge(Function<Article, List<Signal>> judge) {
        return article -> {
            long start = System.nanoTime();
            List<Signal> signals = judge.apply(article);
            meters.stepped("judge-article", Duration.ofNanos(System.nanoTime() - start));
            signals.forEach(signal -> {
                meters.signal(signal.getStage());
                LOG.atDebug()
                        .addKeyValue("pageId", article.getPageId())
                        .addKeyValue("articleId", article.getArticleId())
                        .addKeyValue("signalId", signal.getSignalId())
                        .log("signal found");
            });
            return signals;
        };
    }
}
