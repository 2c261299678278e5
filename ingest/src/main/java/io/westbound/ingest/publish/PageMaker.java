package io.westbound.ingest.publish;

import io.westbound.event.Discovery;
import io.westbound.event.FetchOrder;
import io.westbound.event.Page;
import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.ingest.fetch.HttpAnswer;
import io.westbound.ingest.fetch.Sniffed;
import io.westbound.ingest.source.Source;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes page events. Pure and thread-safe. */
public final class PageMaker {

    private static final int MAX_HEADER = 1024;

    private PageMaker() {}

    /** The page of an answer to an order. */
    public static Page page(FetchOrder order, Source source, URI finalUrl, HttpAnswer answer, Instant at) {
        String type = mediaType(answer.header("content-type"), answer.body());
        Sniffed sniffed = sniff(source, type, answer.header("content-type"), answer.body());
        byte[] body = whole(answer, sniffed);
        String contentHash = Hashes.of(body);
        Discovery listed = order.getDiscovery();
        return Page.newBuilder()
                .setPageId(Hashes.of(order.getUrl() + "\n" + contentHash))
                .setUrl(order.getUrl())
                .setFinalUrl(finalUrl.toString())
                .setSourceId(source.id())
                .setSourceName(source.nameZh())
                .setSourceType(source.type())
                .setSourceGrade(source.grade())
                .setSourceDivision(source.division())
                .setSourceTags(source.tags())
                .setFetchedAt(at)
                .setStatus(answer.status())
                .setHeaders(headers(answer))
                .setContentType(type)
                .setCharset(sniffed == null ? "" : sniffed.charset().name())
                .setCharsetEvidence(sniffed == null ? "" : sniffed.evidence())
                .setBody(ByteBuffer.wrap(body))
                .setTruncated(answer.truncated())
                .setContentHash(contentHash)
                .setListTitle(listed == null ? "" : listed.getTitle())
                .setListPublished(listed == null ? null : listed.getPublished())
                .setFilerName(listed == null ? "" : listed.getFilerName())
                .setFilerCode(listed == null ? "" : listed.getFilerCode())
                .setChanged(!order.getContentHash().isEmpty())
                .build();
    }

    /** A body that was cut may end inside a character. */
    private static byte[] whole(HttpAnswer answer, @Nullable Sniffed sniffed) {
        byte[] body = answer.body();
        return !answer.truncated() || sniffed == null
                ? body
                : Arrays.copyOf(body, CharsetSniffer.whole(sniffed.charset(), body));
    }

    /** Charset of a text document; null for a binary one. */
    public static @Nullable Sniffed sniff(Source source, String type, @Nullable String contentType, byte[] body) {
        if (!textual(type)) {
            return null;
        }
        return source.charset().isEmpty()
                ? CharsetSniffer.sniff(body, contentType)
                : new Sniffed(Charset.forName(source.charset()), "override");
    }

    /** True for a media type that is read as text. */
    public static boolean textual(String type) {
        return type.startsWith("text/") || type.contains("xml") || type.contains("json") || type.contains("javascript");
    }

    /** Media type without parameters; a missing or meaningless one is told from the first bytes. */
    public static String mediaType(@Nullable String contentType, byte[] body) {
        String type = contentType == null ? "" : contentType;
        int end = type.indexOf(';');
        type = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        boolean meaningless = type.isEmpty() || type.equals("application/octet-stream") || !type.contains("/");
        if (starts(body, "%PDF-")) {
            return "application/pdf";
        }
        return !meaningless ? type : starts(body, "PK") || hasZeros(body) ? "application/octet-stream" : "text/html";
    }

    private static boolean hasZeros(byte[] body) {
        int zeros = 0;
        for (int i = 0; i < Math.min(body.length, 512); i++) {
            zeros += body[i] == 0 && i % 2 == 0 && i + 1 < body.length && body[i + 1] == 0 ? 1 : 0;
        }
        return zeros > 0;
    }

    private static boolean starts(byte[] body, String mark) {
        if (body.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (body[i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> headers(HttpAnswer answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach((name, value) -> {
            if (!name.equals("set-cookie")) {
                headers.put(name, value.length() > MAX_HEADER ? value.substring(0, MAX_HEADER) : value);
            }
        });
        return headers;
    }
}
