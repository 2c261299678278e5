package io.westbound.streams.article.html;

import io.westbound.streams.article.DateScanner;
import io.westbound.streams.article.DateSource;
import io.westbound.streams.article.PageInput;
import io.westbound.streams.article.Published;
import io.westbound.streams.article.PublishedChooser;
import io.westbound.streams.article.Stamp;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers the dates of a page for {@link PublishedChooser}. */
final class DateFinder {
    private static final String[] META = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "article:published",
        "og:published_time",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "publishedtime",
        "pubtime",
        "weibo: article:create_at",
        "og:release_date",
        "apub:time",
        "sailthru.date",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "cxenseparse:recs:publishtime",
        "datecreated",
        "firstpublishdate",
        "date"
    };
    /** Lines before and after the start of the body that may hold the by-line. */
    private static final int BEFORE = 14;

    private static final int AFTER = 4;
    private static final int HEAVIEST = 260;
    /** Mass of a line that tells something: a day in it is that of what it tells. */
    private static final int SENTENCE = 75;

    private final PageBlocks page;
    private final BylineFinder byline;
    private final PublishedChooser chooser;

    private DateFinder(PageBlocks page, BylineFinder byline, PageInput input) {
        this.page = page;
        this.byline = byline;
        this.chooser = new PublishedChooser(input.fetchedAt());
    }

    static Published find(
            PageBlocks page, Body body, String title, BylineFinder byline, Metadata metadata, PageInput input) {
        DateFinder finder = new DateFinder(page, byline, input);
        finder.chooser.offer(DateSource.JSON_LD, metadata.article("datePublished"));
        for (String name : META) {
            finder.chooser.offer(DateSource.META, metadata.meta(name));
        }
        finder.offerTimes();
        finder.offerLines(body, title);
        URI url = input.url();
        finder.chooser.offer(DateSource.URL, url == null ? null : DateScanner.inPath(String.valueOf(url.getPath())));
        finder.chooser.offer(DateSource.LIST, input.listDate());
        finder.offerSignature(body);
        Published published = finder.chooser.choose();
        if (published.at() == null) {
            body.blocks().stream().limit(3).forEach(block -> finder.chooser.offer(DateSource.TEXT, head(block.text())));
            published = finder.chooser.choose();
        }
        return published;
    }

    private void offerTimes() {
        for (Element element : page.asides()) {
            if (element.normalName().equals("time") && element.hasAttr("datetime")) {
                chooser.offer(DateSource.TIME_ELEMENT, element.attr("datetime"));
                return;
            }
        }
    }

    /** Lines from the title to the start of the text, else those before the title: a list may end there. */
    private void offerLines(Body body, String title) {
        int last = Math.min(page.blocks().size(), body.firstBlock() + AFTER);
        int first = Math.max(0, body.firstBlock() - BEFORE);
        int headline = first;
        for (int i = first; i < last; i++) {
            headline = page.blocks().get(i).text().equals(title) ? i : headline;
        }
        List<Block> below = page.blocks().subList(headline, last);
        List<Block> above = new ArrayList<>(page.blocks().subList(first, headline));
        Collections.reverse(above);
        if (!offerNearest(below)) {
            offerNearest(above);
        }
    }

    /** Offers the line that says it is the time, else the first with a time of day, else the first with a day. */
    private boolean offerNearest(List<Block> lines) {
        Stamp near = null;
        for (Block line : lines) {
            Stamp stamp = line.weight() > HEAVIEST || line.linkShare() > 0.5 ? null : DateScanner.first(line.text());
            stamp = stamp != null && stamp.time() == null && line.mass() >= SENTENCE ? null : stamp;
            if (stamp != null && byline.namesTime(line.text(), stamp.start())) {
                chooser.offer(DateSource.BYLINE, stamp);
                return true;
            }
            boolean nearer = near == null || (near.time() == null && stamp != null && stamp.time() != null);
            near = nearer ? stamp : near;
        }
        if (near != null) {
            chooser.offer(DateSource.NEAR_TITLE, near);
        }
        return near != null;
    }

    /** The last lines of a filing: the board's name, then the day. */
    private void offerSignature(Body body) {
        int size = body.blocks().size();
        for (Block block : body.blocks().subList(Math.max(0, size - 3), size)) {
            if (size > 3 && block.weight() < 40) {
                chooser.offer(DateSource.SIGNATURE, block.text());
            }
        }
    }

    private static @Nullable String head(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }
}
