package io.westbound.ingest.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.westbound.event.Grade;
import io.westbound.event.Page;
import io.westbound.event.SourceType;
import io.westbound.ingest.discover.Dates;
import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.ingest.fetch.Sniffed;
import io.westbound.ingest.fetch.UrlHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads pages from files, for backfill: WARC ({@code .warc}, {@code .warc.gz}), JSON Lines ({@code .jsonl}: {@code url},
 * {@code html} or {@code text}, and if known {@code title}, {@code published}), and folders of HTML. What is wrong is
 * told with its place and left out; the rest goes on.
 */
public final class PageFiles {

    private static final int MAX_BODY = 5 * 1024 * 1024;
    private static final int OK = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final String sourceId;
    private final Grade grade;
    private final Consumer<Page> pages;
    private final Consumer<String> faults;

    /**
     * A reader.
     *
     * @param sourceId source that the pages are said to come from
     * @param grade trust in them
     * @param pages takes pages in the order of the file
     * @param faults takes one line for each fault: a record that is left out, a time that cannot be read
     */
    public PageFiles(String sourceId, Grade grade, Consumer<Page> pages, Consumer<String> faults) {
        this.sourceId = sourceId;
        this.grade = grade;
        this.pages = pages;
        this.faults = faults;
    }

    /** Reads a file or, with all that is below it, a folder. */
    public void read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> walk = Files.walk(path)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    one(file);
                }
            }
        } else {
            one(path);
        }
    }

    private void one(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
            warc(file);
        } else if (name.endsWith(".jsonl")) {
            lines(file);
        } else if (name.matches(".*\\.(html?|shtml|xhtml|pdf)")) {
            Instant at = Files.getLastModifiedTime(file).toInstant();
            try (InputStream in = Files.newInputStream(file)) {
                byte[] body = in.readNBytes(MAX_BODY);
                publish(file.toString(), file.toAbsolutePath().toUri().toString(), Map.of(), body, "", null, at);
            }
        } else {
            faults.accept(file + ": expected .warc, .warc.gz, .jsonl, .html, .htm, .shtml, .xhtml or .pdf");
        }
    }

    private void warc(Path file) throws IOException {
        new WarcFile(
                        file,
                        response -> response(file, response),
                        (place, cause) -> faults.accept(file + ": byte " + place
                                + ": is damaged or no WARC, one record or more is left out: " + cause.getMessage()))
                .read();
    }

    private void response(Path file, WarcResponse response) {
        try {
            HttpResponse http = response.http();
            Map<String, String> headers = new HashMap<>();
            http.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            byte[] body = http.bodyDecoded().stream().readNBytes(MAX_BODY);
            if (http.status() == OK && body.length > 0) {
                publish(file.toString(), response.target(), headers, body, "", null, response.date());
            }
        } catch (IOException | RuntimeException e) {
            faults.accept(file + ": " + response.target() + ": " + e.getMessage());
        }
    }

    private void lines(Path file) throws IOException {
        // A broken character must not cost the rest of the file, so it is replaced and not refused.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!json.isBlank()) {
                    line(file + ":" + number, json);
                }
            }
        }
    }

    private void line(String place, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            String html = node.path("html").asText("");
            String title = node.path("title").asText("");
            String text = node.path("text").asText("");
            if (node.path("url").asText("").isEmpty() || (html.isEmpty() && text.isEmpty())) {
                faults.accept(place + ": expected url and html or text");
                return;
            }
            String body = html.isEmpty() ? document(title, text) : html;
            Map<String, String> headers = Map.of("content-type", "text/html; charset=utf-8");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            byte[] room = bytes.length <= MAX_BODY ? bytes : Arrays.copyOf(bytes, MAX_BODY);
            publish(
                    place,
                    node.path("url").asText(),
                    headers,
                    room,
                    title,
                    time(place, node.path("published").asText("")),
                    Instant.now());
        } catch (JsonProcessingException e) {
            faults.accept(place + ": is no JSON: " + e.getOriginalMessage());
        }
    }

    private @Nullable Instant time(String place, String published) {
        Instant time = published.isEmpty() ? null : Dates.of(published);
        if (time == null && !published.isEmpty()) {
            faults.accept(place + ": '" + published + "' is no time, the page comes without one: expected 2026-11-20,"
                    + " 2026-11-20T08:00:00+08:00 or milliseconds");
        }
        return time;
    }

    private static String document(String title, String text) {
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=utf-8><title>")
                .append(Entities.escape(title))
                .append("</title><h1>")
                .append(Entities.escape(title))
                .append("</h1>");
        text.lines()
                .forEach(
                        line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
        return html.toString();
    }

    /** An address goes into links, so one that is a script or nothing at all stays out. */
    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return scheme.equals("file")
                    || (scheme.matches("https?") && !UrlHost.of(uri).isEmpty());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void publish(
            String place,
            String url,
            Map<String, String> headers,
            byte[] read,
            String title,
            @Nullable Instant published,
            Instant at) {
        if (!isAddress(url)) {
            faults.accept(place + ": '" + url + "' is no address: expected http, https or file");
            return;
        }
        String type = PageMaker.mediaType(headers.get("content-type"), read);
        Sniffed sniffed = PageMaker.textual(type) ? CharsetSniffer.sniff(read, headers.get("content-type")) : null;
        boolean cut = read.length >= MAX_BODY;
        byte[] body =
                cut && sniffed != null ? Arrays.copyOf(read, CharsetSniffer.whole(sniffed.charset(), read)) : read;
        String hash = Hashes.of(body);
        pages.accept(Page.newBuilder()
                .setPageId(Hashes.of(url + "\n" + hash))
                .setUrl(url)
                .setFinalUrl(url)
                .setSourceId(sourceId)
                .setSourceName(sourceId)
                .setSourceType(SourceType.FILE)
                .setSourceGrade(grade)
                .setSourceTags(List.of())
                .setFetchedAt(at)
                .setStatus(OK)
                .setHeaders(headers)
                .setContentType(type)
                .setCharset(sniffed == null ? "" : sniffed.charset().name())
                .setCharsetEvidence(sniffed == null ? "" : sniffed.evidence())
                .setBody(ByteBuffer.wrap(body))
                .setTruncated(cut)
                .setContentHash(hash)
                .setListTitle(title)
                .setListPublished(published)
                .build());
    }
}
