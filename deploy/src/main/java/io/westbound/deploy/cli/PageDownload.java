package io.westbound.deploy.cli;

import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.streams.article.PageInput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fetches one page that a person asked for. */
final class PageDownload {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = 5 << 20;

    private PageDownload() {}

    static PageInput get(URI url, @Nullable String charset) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("User-Agent", "westbound-extract")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("the server answered " + response.statusCode() + ": " + url);
                }
                byte[] body = stream.readNBytes(LARGEST);
                String type = response.headers().firstValue("Content-Type").orElse(null);
                String used = charset != null
                        ? charset
                        : CharsetSniffer.sniff(body, type).charset().name();
                return PageInput.ofBytes(body, used, response.uri(), type, Instant.now(), null, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + url, e);
        }
    }
}
