package io.westbound.deploy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.streams.article.Article;
import io.westbound.streams.article.DateSource;
import io.westbound.streams.article.Extraction;
import io.westbound.streams.article.Stamp;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An extraction as the JSON that people and scripts read. */
final class ArticleJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ArticleJson() {}

    /**
     * One object for a page, always with the same names; a refusal has {@code refused}, a fault {@code error}, and both an
     * empty text.
     */
    static ObjectNode of(String file, @Nullable URI url, Extraction extraction) {
        if (extraction instanceof Extraction.Articles articles) {
            ObjectNode line = NODES.objectNode().put("file", file);
            put(line, articles.whole());
            ArrayNode items = line.putArray("items");
            articles.items().forEach(item -> put(items.addObject(), item));
            return line;
        }
        if (extraction instanceof Extraction.NotAnArticle refused) {
            return without(file, url)
                    .put("title", refused.title())
                    .put("published", time(refused.published().at()))
                    .put("dateSource", name(refused.published().source()))
                    .put("refused", refused.reason().name().toLowerCase(Locale.ROOT))
                    .put("detail", refused.detail());
        }
        return error(file, url, String.valueOf(((Extraction.Failed) extraction).cause()));
    }

    static ObjectNode error(String file, @Nullable URI url, String message) {
        return without(file, url).put("error", message);
    }

    /** A line of a page that gave no article. */
    private static ObjectNode without(String file, @Nullable URI url) {
        ObjectNode line = NODES.objectNode()
                .put("file", file)
                .put("url", url == null ? null : url.toString())
                .put("title", "")
                .put("text", "")
                .putNull("published")
                .put("dateSource", name(DateSource.NONE))
                .putNull("publisher")
                .putNull("author")
                .putNull("lang")
                .putNull("kind");
        line.putArray("items");
        return line;
    }

    private static void put(ObjectNode line, Article article) {
        line.put(
                        "url",
                        article.canonicalUrl() == null
                                ? null
                                : article.canonicalUrl().toString())
                .put("title", article.title())
                .put("text", article.text())
                .put("published", time(article.published()))
                .put("dateSource", name(article.dateSource()))
                .put("dateSuspect", article.dateSuspect())
                .put("publisher", article.publisher())
                .put("author", article.author())
                .put("lang", article.language())
                .put("script", article.script())
                .put("kind", name(article.kind()));
        if (article.header().isPresent()) {
            line.putObject("header")
                    .put("code", article.header().code())
                    .put("shortName", article.header().shortName())
                    .put("noticeNumber", article.header().noticeNumber());
        }
        if (!article.fields().isEmpty()) {
            ObjectNode fields = line.putObject("fields");
            article.fields().forEach(fields::put);
        }
        if (article.rows().size() > 1) {
            ArrayNode rows = line.putArray("rows");
            article.rows().forEach(row -> row.forEach(rows.addObject()::put));
        }
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(Stamp.CHINA));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
