package io.westbound.streams.article;

import io.westbound.streams.article.duplicate.Signature;
import io.westbound.streams.article.html.HtmlPage;
import io.westbound.streams.article.normalise.Normaliser;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in what follows from an article's text: language, hash, signature. Thread-safe. */
final class ArticleMaker {
    private final Normaliser normaliser;

    private ArticleMaker(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    static ArticleMaker load() {
        return new ArticleMaker(Normaliser.load());
    }

    Article make(HtmlPage page, PageInput input) {
        String text = Paragraphs.join(page.paragraphs());
        String normal = normaliser.normalise(text).text();
        Writing writing = Writing.of(text, normal);
        return new Article(
                page.title(),
                page.paragraphs(),
                page.publisher(),
                page.author(),
                page.published().at(),
                page.published().source(),
                page.published().suspect(),
                writing.language(),
                writing.script(),
                ArticleKind.NEWS,
                address(page.canonical(), input.url()),
                -1,
                0,
                sha256(normal),
                Signature.of(normal),
                AnnouncementHeader.NONE,
                Map.of(),
                page.truncated());
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
