package io.westbound.streams.topology;

import io.westbound.event.Article;
import io.westbound.event.ArticleKind;
import io.westbound.event.PageMemory;
import io.westbound.event.Signal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told when a page is judged that was judged before in another version: a signal that is still there keeps
 * its id and rises by a revision if anything on it changed, one that is gone is taken back, one that returns is told
 * again. A page that changed elsewhere says nothing.
 *
 * <p>Digests forget their items as the day goes on, and a cut text may have lost its end: neither takes anything back.
 * Of two versions the one fetched later counts, in whatever order they come. An address of which nothing was ever told is
 * not remembered: most pages name no firm.
 *
 * @param memory what to keep of the address; null: nothing was ever told of it
 * @param told signals to tell, those taken back last, so that a lead is not without evidence in between
 */
record Corrections(@Nullable PageMemory memory, List<Signal> told) {

    private static final int KEPT_OF_A_DIGEST = 128;

    Corrections {
        told = List.copyOf(told);
    }

    /** Compares what was found in an article with what was told of its page before. */
    static Corrections of(@Nullable PageMemory former, Article article, List<Signal> found) {
        if (former == null) {
            return new Corrections(found.isEmpty() ? null : memory(article, found), found);
        }
        boolean digest = article.getItem() > 0 || article.getKind() == ArticleKind.DIGEST;
        if (digest || former.getPageId().equals(article.getPageId())) {
            return added(former, article, found);
        }
        return article.getFetchedAt().isBefore(former.getFetchedAt())
                ? new Corrections(former, List.of())
                : replaced(former, article, found);
    }

    private static Corrections added(PageMemory former, Article article, List<Signal> found) {
        List<Signal> all = new ArrayList<>(former.getSignals());
        List<Signal> fresh = found.stream()
                .filter(signal -> all.stream().noneMatch(known -> sameFirm(known, signal) && sameWords(known, signal)))
                .toList();
        all.addAll(fresh);
        List<Signal> kept = all.subList(Math.max(0, all.size() - KEPT_OF_A_DIGEST), all.size());
        boolean newer = article.getFetchedAt().isAfter(former.getFetchedAt());
        PageMemory.Builder memory = PageMemory.newBuilder(former).setSignals(light(kept));
        if (newer) {
            memory.setPageId(article.getPageId()).setFetchedAt(article.getFetchedAt());
        }
        return new Corrections(memory.build(), fresh);
    }

    private static Corrections replaced(PageMemory former, Article article, List<Signal> found) {
        List<Signal> unmatched = new ArrayList<>(former.getSignals());
        List<Signal> now = new ArrayList<>();
        boolean changed = false;
        for (Signal signal : found) {
            Signal before = takeMatch(unmatched, signal);
            now.add(before == null ? signal : revised(before, signal));
            changed |= before == null || !says(before, signal);
        }
        List<Signal> gone = unmatched.stream()
                .filter(signal -> !signal.getRetracted())
                .filter(signal -> !article.getTruncated())
                .map(Corrections::takenBack)
                .toList();
        if (!changed && gone.isEmpty()) {
            return new Corrections(memory(article, former.getSignals()), List.of());
        }
        List<Signal> told = new ArrayList<>(now);
        told.addAll(gone);
        List<Signal> kept = new ArrayList<>(told);
        unmatched.stream()
                .filter(signal -> signal.getRetracted() || article.getTruncated())
                .forEach(kept::add);
        return new Corrections(memory(article, kept), told);
    }

    /** The former signal that a new one stands for: of the same firm, by its words, then by its stage, then any. */
    private static @Nullable Signal takeMatch(List<Signal> unmatched, Signal signal) {
        List<Predicate<Signal>> tries = List.of(
                former -> sameWords(former, signal) && former.getStage() == signal.getStage(),
                former -> former.getStage() == signal.getStage() && !former.getRetracted(),
                former -> !former.getRetracted());
        for (Predicate<Signal> each : tries) {
            for (Signal former : unmatched) {
                if (sameFirm(former, signal) && each.test(former)) {
                    unmatched.remove(former);
                    return former;
                }
            }
        }
        return null;
    }

    private static boolean sameFirm(Signal one, Signal other) {
        return one.getFirm().getFirmId().equals(other.getFirm().getFirmId());
    }

    private static boolean sameWords(Signal one, Signal other) {
        return one.getQuote().equals(other.getQuote());
    }

    /** Whether the new version says what the former said; where on the page, and when it was fetched, is no matter. */
    private static boolean says(Signal former, Signal now) {
        return !former.getRetracted()
                && Signal.newBuilder(now)
                        .setSignalId(former.getSignalId())
                        .setArticleId(former.getArticleId())
                        .setPageId(former.getPageId())
                        .setQuoteStart(former.getQuoteStart())
                        .setQuoteEnd(former.getQuoteEnd())
                        .setPublished(former.getPublished())
                        .setFetchedAt(former.getFetchedAt())
                        .setContentHash(former.getContentHash())
                        .setSimHash(former.getSimHash())
                        .setSketch(former.getSketch())
                        .setFirmsInArticle(former.getFirmsInArticle())
                        .setKnowledgeVersion(former.getKnowledgeVersion())
                        .setRevision(former.getRevision())
                        .build()
                        .equals(former);
    }

    /** The new version of a signal. A corrected page may carry a new date, which does not make it news. */
    private static Signal revised(Signal former, Signal now) {
        Instant first = Comparator.<Instant>naturalOrder().compare(former.getPublished(), now.getPublished()) <= 0
                ? former.getPublished()
                : now.getPublished();
        return Signal.newBuilder(now)
                .setSignalId(former.getSignalId())
                .setPublished(first)
                .setRevision(former.getRevision() + 1)
                .build();
    }

    private static Signal takenBack(Signal former) {
        return Signal.newBuilder(former)
                .setRetracted(true)
                .setRevision(former.getRevision() + 1)
                .build();
    }

    /** Copies are told by the case files; here a sketch would only lie about. */
    private static List<Signal> light(List<Signal> signals) {
        return signals.stream()
                .map(signal -> Signal.newBuilder(signal)
                        .setSketch(ByteBuffer.allocate(0))
                        .build())
                .toList();
    }

    private static PageMemory memory(Article article, List<Signal> signals) {
        return PageMemory.newBuilder()
                .setPageId(article.getPageId())
                .setFetchedAt(article.getFetchedAt())
                .setSignals(light(signals))
                .build();
    }
}
