package io.westbound.streams.wire;

import io.westbound.event.Article;
import io.westbound.event.ArticleKind;
import io.westbound.event.Language;
import io.westbound.event.Page;
import io.westbound.streams.article.ArticleExtractor;
import io.westbound.streams.article.Extraction;
import io.westbound.streams.article.PageInput;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads page events with the extractor. Thread-safe. */
public final class PageReader {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 500_000;

    private final ArticleExtractor extractor;

    /** Uses the given extractor. */
    public PageReader(ArticleExtractor extractor) {
        this.extractor = extractor;
    }

    /** Never throws for a bad page. */
    public Reading read(Page page) {
        Extraction extraction = extractor.extract(input(page));
        if (extraction instanceof Extraction.Articles found) {
            return new Reading.Articles(found.articles().stream()
                    .map(article -> event(page, article))
                    .toList());
        }
        if (extraction instanceof Extraction.NotAnArticle refused) {
            return new Reading.Refused(
                    refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return new Reading.Failed(((Extraction.Failed) extraction).cause());
    }

    private static PageInput input(Page page) {
        Instant listed = page.getListPublished();
        return PageInput.ofBytes(
                bytes(page.getBody()),
                orNull(page.getCharset()),
                uri(page.getFinalUrl()),
                orNull(page.getContentType()),
                page.getFetchedAt(),
                orNull(page.getListTitle()),
                listed == null ? null : listed.atZone(CHINA).toLocalDate());
    }

    private static Article event(Page page, io.westbound.streams.article.Article article) {
        String text = article.text();
        boolean tooLong = text.length() > LONGEST_TEXT;
        boolean item = article.itemIndex() >= 0;
        URI canonical = article.canonicalUrl();
        return Article.newBuilder()
                .setArticleId(item ? page.getPageId() + "#" + (article.itemIndex() + 1) : page.getPageId())
                .setPageId(page.getPageId())
                .setItem(article.itemIndex() + 1)
                .setUrl(canonical == null ? page.getFinalUrl() : canonical.toString())
                .setSourceId(page.getSourceId())
                .setSourceName(page.getSourceName())
                .setSourceType(page.getSourceType())
                .setSourceGrade(page.getSourceGrade())
                .setSourceDivision(page.getSourceDivision())
                .setSourceTags(page.getSourceTags())
                .setTitle(Texts.cut(article.title().isBlank() ? page.getListTitle() : article.title(), LONGEST_TITLE))
                .setText(Texts.cut(text, LONGEST_TEXT))
                .setTruncated(tooLong || article.truncated() || page.getTruncated())
                .setPublisher(orEmpty(article.publisher()))
                .setAuthor(orEmpty(article.author()))
                .setPublished(article.published())
                .setDateSource(
                        article.dateSource().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .setDateSuspect(article.dateSuspect())
                .setFetchedAt(page.getFetchedAt())
                .setKind(ArticleKind.valueOf(article.kind().name()))
                .setLanguage(language(article))
                .setFilerName(filer(page.getFilerName(), article.header().shortName()))
                .setFilerCode(filer(page.getFilerCode(), article.header().code()))
                .setContentHash(article.contentHash())
                .setSimHash(article.signature().simHash())
                .setSketch(ByteBuffer.wrap(article.signature().sketch().toBytes()))
                .setRows(article.rows())
                .build();
    }

    /** What the disclosure API said of the filer goes before what the document's head says. */
    private static String filer(String listed, @Nullable String printed) {
        return listed.isBlank() ? orEmpty(printed) : listed;
    }

    private static Language language(io.westbound.streams.article.Article article) {
        return switch (article.language()) {
            case "zh" -> article.script().equals("Hant") ? Language.ZH_HANT : Language.ZH_HANS;
            case "en" -> Language.EN;
            default -> Language.OTHER;
        };
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static @Nullable URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            return null; // an address is only a hint to the extractor; the event keeps it as fetched
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
