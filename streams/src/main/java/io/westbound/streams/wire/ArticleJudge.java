package io.westbound.streams.wire;

import io.westbound.event.Article;
import io.westbound.event.Signal;
import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.FirmMention;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Judgement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges article events with the engine. Thread-safe. */
public final class ArticleJudge {

    private static final int SHORTEST_UNSURE_NAME = 2;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final IntentEngine engine;
    private final SignalMaker maker;

    /** Uses the given engine; places are named by the maker's gazetteer. */
    public ArticleJudge(IntentEngine engine, SignalMaker maker) {
        this.engine = engine;
        this.maker = maker;
    }

    /**
     * The signals of an article, surest first. A signal whose firm is nobody, or a word of two characters that merely
     * stands where a name could, is left out: a lead is a firm's.
     */
    public List<Signal> judge(Article article) {
        Judgement judgement = engine.judge(document(article), true);
        return judgement.signals().stream()
                .filter(ArticleJudge::named)
                .map(signal -> maker.event(article, signal, judgement.signals().size()))
                .toList();
    }

    private static boolean named(io.westbound.streams.intent.Signal signal) {
        FirmMention firm = signal.firm();
        String name = firm.name();
        int letters = name.endsWith("公司") ? name.length() - 2 : name.length();
        return letters > SHORTEST_UNSURE_NAME
                || letters > 0 && firm.evidence().compareTo(FirmMention.Evidence.BRAND) <= 0;
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
