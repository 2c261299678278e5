package io.westbound.deploy.sample;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves finished pages by GET and HEAD, with 304 for a client that already has them (RFC 9110, section 13). */
final class PressHandler implements HttpHandler {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Map<String, PressPage> pages;

    PressHandler(Map<String, PressPage> pages) {
        this.pages = Map.copyOf(pages);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        PressPage page = pages.get(exchange.getRequestURI().getPath());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (!head && !exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
        } else if (page == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (unchanged(exchange.getRequestHeaders(), page)) {
            validators(exchange.getResponseHeaders(), page);
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, page, head);
        }
    }

    private static void send(HttpExchange exchange, PressPage page, boolean head) throws IOException {
        byte[] body = page.body();
        Headers headers = exchange.getResponseHeaders();
        validators(headers, page);
        headers.set("Content-Type", page.contentType());
        if (head) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void validators(Headers headers, PressPage page) {
        headers.set("ETag", page.etag());
        headers.set("Last-Modified", HTTP_DATE.format(page.lastModified().withZoneSameInstant(ZoneOffset.UTC)));
    }

    private static boolean unchanged(Headers request, PressPage page) {
        String known = request.getFirst("If-None-Match");
        return known != null
                ? known.equals("*") || known.contains(page.etag())
                : isFresh(request.getFirst("If-Modified-Since"), page);
    }

    private static boolean isFresh(@Nullable String since, PressPage page) {
        if (since == null) {
            return false;
        }
        try {
            return !page.lastModified().isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException ignoredAsTheStandardSays) {
            return false;
        }
    }
}
