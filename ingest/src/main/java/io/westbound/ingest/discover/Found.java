package io.westbound.ingest.discover;

import io.westbound.event.Discovery;
import io.westbound.event.FetchPurpose;
import io.westbound.ingest.fetch.UrlHost;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.source.Source;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects addresses in order, each once, and keeps out what lies outside the scope. Not thread-safe. */
final class Found {

    private final Map<String, Discovery> byUrl = new LinkedHashMap<>();
    private final Source source;
    private final String base;
    private final Charset charset;
    private final String ownHost;
    private int trapped;

    Found(Source source, String base, Charset charset) {
        this.source = source;
        this.base = base;
        this.charset = charset;
        this.ownHost = UrlHost.of(URI.create(base));
    }

    Source source() {
        return source;
    }

    String base() {
        return base;
    }

    List<Discovery> all() {
        return List.copyOf(byUrl.values());
    }

    /** Addresses that were left out because they look like a trap. */
    int trapped() {
        return trapped;
    }

    boolean full() {
        return byUrl.size() >= source.scope().maxLinks();
    }

    /** Adds a document if its address lies in the scope. */
    void document(String from, String href, String title, @Nullable Instant published, String filer, String code) {
        Optional<URI> resolved = UrlResolver.resolve(from, href, charset);
        Optional<URI> uri = resolved.flatMap(UrlCleaner::clean);
        trapped += resolved.isPresent() && uri.isEmpty() ? 1 : 0;
        String url = uri.map(URI::toString).orElse("");
        if (uri.isEmpty()
                || full()
                || url.equals(base)
                || !near(uri.get())
                || !source.scope().accepts(url)) {
            return;
        }
        Discovery former = byUrl.get(url);
        String words = title.strip();
        if (former == null || former.getTitle().length() < words.length()) {
            Instant time = published != null || former == null ? published : former.getPublished();
            byUrl.put(url, new Discovery(url, words, time, filer, code, FetchPurpose.DOCUMENT));
        }
    }

    /** Adds a further page of the list, which must lie on the list's own host. */
    void list(String from, String href) {
        list(from, href, null);
    }

    /** Adds a list with the time at which it is said to have changed. */
    void list(String from, String href, @Nullable Instant changed) {
        UrlResolver.resolve(from, href, charset)
                .filter(uri -> UrlHost.of(uri).equals(ownHost))
                .map(URI::toString)
                .filter(url -> !url.equals(base) && !full())
                .ifPresent(url -> byUrl.putIfAbsent(url, new Discovery(url, "", changed, "", "", FetchPurpose.LIST)));
    }

    private boolean near(URI uri) {
        String host = UrlHost.of(uri);
        return host.equals(ownHost) || source.scope().hosts().contains(host);
    }
}
