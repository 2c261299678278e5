package io.westbound.ingest.discover;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x, 1.0, 2.0 and Atom. jsoup's XML parser knows no entities of the document's own, so none is expanded. */
final class Feed {

    private Feed() {}

    static void read(Found found, String xml) throws Discoverer.Unreadable {
        Document feed = Jsoup.parse(xml, Parser.xmlParser());
        if (feed.selectFirst("rss, feed, rdf|RDF, channel") == null && feed.selectFirst("item, entry") == null) {
            throw new Discoverer.Unreadable("no-feed");
        }
        for (Element item : feed.select("item, entry")) {
            found.document(found.base(), link(item), title(item), published(item), "", "");
        }
    }

    private static String link(Element item) {
        Element atom = item.selectFirst("> link[href]:not([rel]), > link[href][rel=alternate]");
        if (atom != null) {
            return atom.attr("href");
        }
        Element link = item.selectFirst("> link");
        String text = link == null ? "" : link.wholeText().strip();
        Element guid = item.selectFirst("> guid:not([isPermaLink=false]), > id");
        return !text.isEmpty() || guid == null ? text : guid.wholeText().strip();
    }

    private static String title(Element item) {
        Element title = item.selectFirst("> title");
        return title == null ? "" : Jsoup.parse(title.wholeText()).text();
    }

    private static @Nullable Instant published(Element item) {
        for (String name : new String[] {"pubDate", "published", "dc|date", "updated"}) {
            Element time = item.selectFirst("> " + name);
            if (time != null) {
                return Dates.of(time.wholeText());
            }
        }
        return null;
    }
}
