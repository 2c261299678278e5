package io.westbound.streams.wire;

import io.westbound.event.Article;
import io.westbound.event.Signal;
import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Judgement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges article events with the engine. Thread-safe. */
public final class ArticleJudge {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final IntentEngine engine;
    private final SignalMaker maker;

    /** Uses the given engine; places are named by the maker's gazetteer. */
    public ArticleJudge(IntentEngine engine, SignalMaker maker) {
        this.engine = engine;
        this.maker = maker;
    }

    /** The signals of an article, surest first; none if it is quiet or only holds the items of a digest. */
    public List<Signal> judge(Article article) {
        Judgement judgement = engine.judge(document(article), true);
        return judgement.signals().stream()
                .map(signal -> maker.event(article, signal, judgement.signals().size()))
                .toList();
    }

    private static Document document(Article article) {
        Instant published = article.getPublished();
        return new Document(
                article.getArticleId(),
                article.getTitle(),
                article.getText(),
                orNull(article.getPublisher()),
                published == null ? null : published.atZone(CHINA).toLocalDate(),
                filer(article),
                orNull(article.getSourceDivision()));
    }

    private static @Nullable String filer(Article article) {
        String code = article.getFilerCode();
        String name = article.getFilerName();
        if (name.isBlank()) {
            return orNull(code);
        }
        return code.isBlank() ? name : name + "(" + code + ")";
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
