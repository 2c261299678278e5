package io.westbound.streams.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was fetched, with what the place that linked to it said of it.
 *
 * <p>The body is not copied: callers do not change it afterwards.
 */
public final class PageInput {
    private final byte[] body;
    private final @Nullable String html;
    private final @Nullable String charset;
    private final @Nullable URI url;
    private final @Nullable String contentType;
    private final Instant fetchedAt;
    private final @Nullable String listTitle;
    private final @Nullable LocalDate listDate;

    private PageInput(
            byte[] body,
            @Nullable String html,
            @Nullable String charset,
            @Nullable URI url,
            @Nullable String contentType,
            Instant fetchedAt,
            @Nullable String listTitle,
            @Nullable LocalDate listDate) {
        this.body = Objects.requireNonNull(body, "body");
        this.html = html;
        this.charset = charset;
        this.url = url;
        this.contentType = contentType;
        this.fetchedAt = Objects.requireNonNull(fetchedAt, "fetchedAt");
        this.listTitle = listTitle;
        this.listDate = listDate;
    }

    /**
     * A page as bytes.
     *
     * @param charset name of the charset the fetcher decided on; null lets the page's own declaration decide
     * @param contentType the server's {@code Content-Type}, null when unknown; PDF is also known by its first bytes
     * @param listTitle title the list page, feed or JSON API gave this page
     * @param listDate day the list page, feed or JSON API gave this page, in China
     */
    public static PageInput ofBytes(
            byte[] body,
            @Nullable String charset,
            @Nullable URI url,
            @Nullable String contentType,
            Instant fetchedAt,
            @Nullable String listTitle,
            @Nullable LocalDate listDate) {
        return new PageInput(body, null, charset, url, contentType, fetchedAt, listTitle, listDate);
    }

    /** A page that is already text. */
    public static PageInput ofHtml(String html, @Nullable URI url, Instant fetchedAt) {
        return new PageInput(new byte[0], html, StandardCharsets.UTF_8.name(), url, "text/html", fetchedAt, null, null);
    }

    /** The same page with what the linking list said of it. */
    public PageInput listedAs(@Nullable String title, @Nullable LocalDate date) {
        return new PageInput(body, html, charset, url, contentType, fetchedAt, title, date);
    }

    /** The bytes as fetched; empty when the page came as text. */
    public byte[] body() {
        return body;
    }

    /** The page as text when it came as text, else null. */
    public @Nullable String html() {
        return html;
    }

    public @Nullable String charset() {
        return charset;
    }

    public @Nullable URI url() {
        return url;
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }

    public @Nullable String listTitle() {
        return listTitle;
    }

    public @Nullable LocalDate listDate() {
        return listDate;
    }
}
