package io.westbound.streams.article;

import io.westbound.streams.article.announcement.Amendments;
import io.westbound.streams.article.announcement.FieldParser;
import io.westbound.streams.article.announcement.HeaderParser;
import io.westbound.streams.article.announcement.KindJudge;
import io.westbound.streams.article.digest.DigestItem;
import io.westbound.streams.article.digest.DigestSplitter;
import io.westbound.streams.article.duplicate.Signature;
import io.westbound.streams.article.normalise.Normaliser;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes articles of a draft: kind, header, fields, items, language, hash, signature. Thread-safe. */
final class ArticleMaker {
    private static final int HEADER_LINES = 12;
    private static final int MOST_FIELD_LINES = 400;

    private final Normaliser normaliser;
    private final FieldParser fields;
    private final DigestSplitter digests;

    private ArticleMaker(Normaliser normaliser, FieldParser fields, DigestSplitter digests) {
        this.normaliser = normaliser;
        this.fields = fields;
        this.digests = digests;
    }

    static ArticleMaker load(Tables tables) {
        return new ArticleMaker(Normaliser.load(), FieldParser.load(tables), DigestSplitter.load(tables));
    }

    /** The page as one article, followed by its items when it is a digest. */
    List<Article> make(Draft draft, PageInput input) {
        AnnouncementHeader header = HeaderParser.parse(draft.lines());
        List<String> lines = Amendments.label(header.isPresent() ? withoutHeader(draft.lines()) : draft.lines());
        List<Map<String, String>> rows = fields.rows(lines.subList(0, Math.min(MOST_FIELD_LINES, lines.size())));
        ArticleKind kind = KindJudge.judge(draft.title(), header, rows.get(0), lines);
        List<DigestItem> items = kind == ArticleKind.NEWS ? digests.split(draft.title(), lines) : List.of();
        kind = items.isEmpty() ? kind : ArticleKind.DIGEST;
        boolean notice = kind == ArticleKind.EIA_NOTICE || kind == ArticleKind.LAND_NOTICE;
        URI url = address(draft.canonical(), input.url());
        List<Map<String, String>> stated = notice && !rows.get(0).isEmpty() ? rows : List.of();
        Article whole = article(draft, draft.title(), Paragraphs.of(lines), kind, -1, 0, url, header, stated);
        List<Article> articles = new ArrayList<>(List.of(whole));
        for (DigestItem item : items) {
            List<Paragraph> own = Paragraphs.of(lines.subList(item.first(), item.end()));
            int start = whole.paragraphs().get(item.first()).start();
            articles.add(article(
                    draft,
                    item.title(),
                    own,
                    ArticleKind.DIGEST_ITEM,
                    articles.size() - 1,
                    start,
                    url,
                    AnnouncementHeader.NONE,
                    List.of()));
        }
        return articles;
    }

    private static List<String> withoutHeader(List<String> lines) {
        List<String> kept = new ArrayList<>(lines);
        kept.subList(0, Math.min(HEADER_LINES, kept.size())).removeIf(HeaderParser::isHeaderLine);
        return kept;
    }

    private Article article(
            Draft draft,
            String title,
            List<Paragraph> paragraphs,
            ArticleKind kind,
            int item,
            int parentStart,
            @Nullable URI url,
            AnnouncementHeader header,
            List<Map<String, String>> stated) {
        String text = Paragraphs.join(paragraphs);
        String normal = normaliser.normalise(text).text();
        Writing writing = Writing.of(text, normal);
        return new Article(
                title,
                paragraphs,
                draft.publisher(),
                draft.author(),
                draft.published().at(),
                draft.published().source(),
                draft.published().suspect(),
                writing.language(),
                writing.script(),
                kind,
                url,
                item,
                parentStart,
                sha256(normal),
                Signature.of(normal),
                header,
                stated,
                draft.truncated());
    }

    private static @Nullable URI address(@Nullable String canonical, @Nullable URI url) {
        if (canonical == null) {
            return url;
        }
        try {
            URI stated = new URI(canonical);
            URI whole = url == null ? stated : url.resolve(stated);
            String scheme = whole.getScheme();
            return scheme != null && scheme.startsWith("http") && whole.getHost() != null ? whole : url;
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return url;
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
