package io.westbound.ingest.discover;

import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.source.LinkScope;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads an HTML page of links: titles, the dates beside them, the next page. */
final class ListPage {

    /** An element around a link with more text than this holds other things than this one item. */
    private static final int ITEM_TEXT = 400;

    private static final int CLIMB = 3;
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");

    private ListPage() {}

    static void read(Found found, String html, int depth) throws Discoverer.Unreadable {
        LinkScope scope = found.source().scope();
        Document page = Jsoup.parse(html);
        unwrap(page);
        String base = base(page, found.base());
        int links = 0;
        for (Element chosen : page.select(scope.selector())) {
            for (Element link : chosen.hasAttr("href") ? List.of(chosen) : chosen.select(LINKS)) {
                links++;
                found.document(base, link.attr("href"), title(link), date(link), "", "");
            }
        }
        if (links == 0) {
            throw new Discoverer.Unreadable("no-links");
        }
        next(found, page, base, depth);
    }

    /** Government sites on Hanweb (大汉) serve the items as CDATA records of a data island; a script puts them in place. */
    private static void unwrap(Document page) {
        for (Element island : page.select("script[type=text/xml]")) {
            for (Element item : Jsoup.parse(island.data(), Parser.xmlParser()).select("recordset > record")) {
                island.before(item.wholeText());
            }
        }
    }

    private static void next(Found found, Document page, String base, int depth) {
        LinkScope scope = found.source().scope();
        if (scope.next().isEmpty() || depth + 1 >= scope.maxPages()) {
            return;
        }
        if (scope.next().contains("{n}")) {
            found.list(base, scope.next().replace("{n}", Integer.toString(scope.firstPage() + depth)));
            return;
        }
        Element link = page.selectFirst(scope.next());
        if (link != null) {
            found.list(base, link.attr("href"));
        }
    }

    private static String base(Document page, String url) {
        Element element = page.selectFirst("base[href]");
        return element == null
                ? url
                : UrlResolver.resolve(url, element.attr("href"))
                        .map(Object::toString)
                        .orElse(url);
    }

    private static String title(Element link) {
        String text = link.text();
        String attribute = link.attr("title").strip();
        boolean cut = text.endsWith("...") || text.endsWith("…");
        return attribute.length() > text.length() || (cut && !attribute.isEmpty()) ? attribute : text;
    }

    /** The date in the smallest element around the link that has one and belongs to this item alone. */
    private static @Nullable Instant date(Element link) {
        Element around = link;
        for (int i = 0; i <= CLIMB && around != null; i++) {
            String text = around.stream().map(Element::ownText).collect(Collectors.joining(" "));
            if (text.length() > ITEM_TEXT || (i > 0 && around.select(LINKS).size() > CLIMB)) {
                return null;
            }
            Instant date = Dates.in(text);
            if (date != null) {
                return date;
            }
            around = around.parent();
        }
        return null;
    }
}
