package io.westbound.deploy.cli;

import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.ingest.fetch.HttpAnswer;
import io.westbound.ingest.probe.SourceProbe;
import io.westbound.streams.article.PageInput;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one page that a person asked for, through the gate, the limits and the robots rules of the crawl: an address
 * on a command line is no more trusted than a link.
 */
final class PageDownload {

    /** Between robots.txt, redirects and the page. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** A robots.txt that asks for a longer rest is heeded by not asking. */
    private static final Duration MOST = Duration.ofSeconds(30);

    private static final String NAME = "Westbound-extract";

    private PageDownload() {}

    /**
     * The page after redirects.
     *
     * @throws IOException with a stable word such as {@code address-forbidden} when there is none
     */
    static PageInput get(URI url, @Nullable String charset) throws IOException {
        try (SourceProbe probe = new SourceProbe(NAME, REST, MOST)) {
            SourceProbe.Fetched page = probe.fetch(url.toString());
            if (!page.trouble().isEmpty()) {
                throw new IOException(page.trouble() + ": " + page.url());
            }
            HttpAnswer answer = page.answer();
            String type = answer.header("content-type");
            String used = charset != null
                    ? charset
                    : CharsetSniffer.sniff(answer.body(), type).charset().name();
            return PageInput.ofBytes(answer.body(), used, URI.create(page.url()), type, Instant.now(), null, null);
        }
    }
}
