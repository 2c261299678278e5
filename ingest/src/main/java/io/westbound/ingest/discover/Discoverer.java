package io.westbound.ingest.discover;

import io.westbound.event.Discovery;
import io.westbound.ingest.source.Source;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Finds addresses in one list, feed, sitemap or API answer. Pure: bytes in, addresses out, in the order of the document,
 * each once, all inside the scope of the source. A document that cannot be read as what it should be raises
 * {@link Unreadable}.
 */
public final class Discoverer {

    /** A document that is not what its source says; the message is a stable word. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        /** With a stable word such as {@code not-json}. */
        public Unreadable(String word) {
            super(word);
        }
    }

    private Discoverer() {}

    /**
     * What a document names.
     *
     * @param trapped addresses that were left out because they look like a trap
     */
    public record Findings(List<Discovery> addresses, int trapped) {}

    /** Finds addresses; see {@link #read}. */
    public static List<Discovery> discover(Source source, String url, int depth, byte[] body, Charset charset)
            throws Unreadable {
        return read(source, url, depth, body, charset).addresses();
    }

    /**
     * Finds addresses, and tells how many were left out.
     *
     * @param source whose document it is
     * @param url address that answered, after redirects
     * @param depth 0 for the first page of a list
     */
    public static Findings read(Source source, String url, int depth, byte[] body, Charset charset) throws Unreadable {
        Found found = new Found(source, url, charset);
        switch (source.kind()) {
            case LIST -> ListPage.read(found, new String(body, charset), depth);
            case FEED -> Feed.read(found, new String(body, charset));
            case SITEMAP -> Sitemap.read(found, body, charset, depth);
            case JSON -> JsonApi.read(found, new String(body, charset), depth);
        }
        return new Findings(found.all(), found.trapped());
    }
}
