package io.westbound.ingest.visit;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchPurpose;
import io.westbound.ingest.fetch.HttpAsk;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.JsonMapping;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.Templates;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Turns an order into a request: fills in the day of an edition, the page number and the date window of an API. Pure. */
final class RequestPlan {

    private RequestPlan() {}

    /** Address of an order; empty if it is none. */
    static Optional<URI> address(FetchOrder order, Source source, Instant now) {
        return UrlResolver.resolve("", fill(order.getUrl(), order, source, now));
    }

    /** The request for an order; validators are sent only to the address they came from. */
    static HttpAsk ask(Visit visit, Source source, InetAddress address, Instant now) {
        FetchOrder order = visit.order();
        boolean list = order.getPurpose() == FetchPurpose.LIST;
        JsonMapping json = source.json();
        String body = list && json != null ? fill(json.body(), order, source, now) : "";
        // What a POST asks for is not told by its address, and a server answers its validators with 412.
        boolean validated = visit.validated() && body.isEmpty();
        return new HttpAsk(
                visit.target(),
                address,
                source.headers(),
                body,
                json == null ? "" : json.bodyType(),
                validated ? order.getEtag() : "",
                validated ? order.getLastModified() : "");
    }

    private static String fill(String template, FetchOrder order, Source source, Instant now) {
        LocalDate today = now.atZone(Cadence.ZONE).toLocalDate();
        return Templates.fill(template, source.json(), order.getDepth(), today);
    }
}
