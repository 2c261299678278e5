package io.westbound.streams.topology;

import io.westbound.event.Article;
import io.westbound.event.Page;
import io.westbound.event.Signal;
import io.westbound.streams.StreamsMeters;
import io.westbound.streams.article.ArticleExtractor;
import io.westbound.streams.article.Tables;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Knowledge;
import io.westbound.streams.leads.Region;
import io.westbound.streams.reference.KnowledgeLoader;
import io.westbound.streams.region.RegionLoader;
import io.westbound.streams.wire.ArticleJudge;
import io.westbound.streams.wire.PageReader;
import io.westbound.streams.wire.Reading;
import io.westbound.streams.wire.SignalMaker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the stream knows, ready to be asked from any thread.
 *
 * @param reader reads a page
 * @param judge finds the signals of an article
 * @param region tables of the receiving region
 * @param behind how far the clock of the cases lies behind the machine's; zero but for archives, which are judged as of
 *     their own day
 */
public record Understanding(
        Function<Page, Reading> reader, Function<Article, List<Signal>> judge, Region region, Duration behind) {

    /** On the machine's own clock. */
    public Understanding(Function<Page, Reading> reader, Function<Article, List<Signal>> judge, Region region) {
        this(reader, judge, region, Duration.ZERO);
    }

    /** The same on a clock that lies behind. */
    public Understanding behind(Duration time) {
        return new Understanding(reader, judge, region, time);
    }

    /**
     * Loads all knowledge.
     *
     * @param knowledge the user's folder; null: only what is bundled
     * @param region name of the receiving region
     * @param meters what is counted on the way
     */
    public static Understanding load(@Nullable Path knowledge, String region, StreamsMeters meters) {
        Tables tables = knowledge == null ? Tables.builtIn() : Tables.in(knowledge.resolve("article"));
        PageReader reader = new PageReader(ArticleExtractor.load(tables));
        Knowledge words = KnowledgeLoader.load(knowledge);
        Region receiving = RegionLoader.load(knowledge, region);
        String version = words.version() + "+" + receiving.version();
        meters.knowledge(version);
        SignalMaker maker = new SignalMaker(version, words.divisions());
        ArticleJudge judge = new ArticleJudge(new IntentEngine(words), maker);
        Metered metered = new Metered(meters);
        return new Understanding(metered.reader(reader::read), metered.judge(judge::judge), receiving);
    }
}
