package io.westbound.ingest.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads sitemaps and indexes of sitemaps (sitemaps.org protocol), with Google's news titles; gzip files as well. */
final class Sitemap {

    private static final int MAX_INFLATED = 20 * 1024 * 1024;

    private Sitemap() {}

    static void read(Found found, byte[] body, Charset charset, int depth) throws Discoverer.Unreadable {
        Document map = Jsoup.parse(text(body, charset), Parser.xmlParser());
        if (map.selectFirst("urlset, sitemapindex") == null) {
            throw new Discoverer.Unreadable("no-sitemap");
        }
        if (depth + 1 < found.source().scope().maxPages()) {
            for (Element sitemap : map.select("sitemapindex > sitemap:has(> loc)")) {
                Element changed = sitemap.selectFirst("> lastmod");
                found.list(
                        found.base(),
                        Objects.requireNonNull(sitemap.selectFirst("> loc")).wholeText(),
                        changed == null ? null : Dates.of(changed.wholeText()));
            }
        }
        for (Element url : map.select("urlset > url")) {
            Element loc = url.selectFirst("> loc");
            Element time = url.selectFirst("news|publication_date");
            Element changed = time != null ? time : url.selectFirst("> lastmod");
            Element title = url.selectFirst("news|title");
            if (loc != null) {
                found.document(
                        found.base(),
                        loc.wholeText(),
                        title == null ? "" : title.wholeText(),
                        changed == null ? null : Dates.of(changed.wholeText()),
                        "",
                        "");
            }
        }
    }

    private static String text(byte[] body, Charset charset) throws Discoverer.Unreadable {
        if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) {
            return new String(body, charset);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readNBytes(MAX_INFLATED), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Discoverer.Unreadable("no-sitemap");
        }
    }
}
