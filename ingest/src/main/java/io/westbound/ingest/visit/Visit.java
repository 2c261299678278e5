package io.westbound.ingest.visit;

import io.westbound.event.FetchOrder;
import io.westbound.ingest.fetch.UrlHost;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way through the fetcher: which address it stands at after redirects, and the robots.txt that must be
 * read first. Owned by one thread at a time; the {@link Workbench} hands it over.
 */
final class Visit {

    private final FetchOrder order;
    private final Assignment assignment;
    private final long offset;
    private final String host;
    private URI home;
    private URI target;
    private int hops;
    private @Nullable URI robots;
    private int robotsHops;
    private int sourceMisses;
    private int requests;
    private boolean placed = true;

    Visit(FetchOrder order, String host, URI target, Assignment assignment, long offset) {
        this.order = order;
        this.host = host;
        this.home = target;
        this.target = order.getTarget().isEmpty() ? target : URI.create(order.getTarget());
        this.hops = order.getHops();
        this.requests = order.getSpent();
        this.assignment = assignment;
        this.offset = offset;
    }

    /** A visit whose source is not known here yet, and with it the address: it stands at the root of its host. */
    static Visit unplaced(FetchOrder order, String host, Assignment assignment, long offset) {
        Visit visit = new Visit(order, host, URI.create("http://" + host + "/"), assignment, offset);
        visit.placed = false;
        return visit;
    }

    /** True if the address is known. */
    boolean placed() {
        return placed;
    }

    /** Takes the address that the source gives the order. */
    void place(URI address) {
        home = address;
        target = order.getTarget().isEmpty() ? address : URI.create(order.getTarget());
        placed = true;
    }

    FetchOrder order() {
        return order;
    }

    /** Key of the order, and so of its report. */
    String host() {
        return host;
    }

    Assignment assignment() {
        return assignment;
    }

    long offset() {
        return offset;
    }

    /** Address of the document before any redirect. */
    URI home() {
        return home;
    }

    /** Address of the document, after the redirects so far. */
    URI target() {
        return target;
    }

    /** Address of the next request: a robots.txt if one must be read first. */
    URI next() {
        return robots != null ? robots : target;
    }

    /** True while it stands at the address of the order, which redirects leave. */
    boolean atHome() {
        return target.equals(home);
    }

    /**
     * True if validators may be sent: they are of the order's own address, which a redirect leaves and a template names
     * anew every day.
     */
    boolean validated() {
        boolean known = !order.getEtag().isEmpty() || !order.getLastModified().isEmpty();
        return known && atHome() && order.getUrl().indexOf('{') < 0;
    }

    int hops() {
        return hops;
    }

    /** True unless it follows a robots.txt that redirects to another host. */
    boolean onOwnHost() {
        return UrlHost.of(next()).equals(UrlHost.of(target));
    }

    boolean readsRobots() {
        return robots != null;
    }

    /** Follows a redirect of the document; false if there were too many. */
    boolean redirect(URI to, int most) {
        target = to;
        return ++hops <= most;
    }

    /** Has a robots.txt read first, or follows a redirect of it; false if there were too many. */
    boolean readRobots(URI from, int most) {
        robots = from;
        return robotsHops++ <= most;
    }

    void robotsRead() {
        robots = null;
        robotsHops = 0;
    }

    /** Counts a request, whatever it was for. */
    void asked() {
        requests++;
    }

    int requests() {
        return requests;
    }

    /** Counts that the source was not known; a new source reaches the processes one after the other. */
    int missSource() {
        return ++sourceMisses;
    }
}
