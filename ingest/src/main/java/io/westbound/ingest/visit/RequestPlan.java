package io.westbound.ingest.visit;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchPurpose;
import io.westbound.ingest.fetch.HttpAsk;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.JsonMapping;
import io.westbound.ingest.source.Source;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Turns an order into a request: fills the page number and the date window of an API in. Pure. */
final class RequestPlan {

    private RequestPlan() {}

    /** Address of an order; empty if it is none. */
    static Optional<URI> address(FetchOrder order, Source source, Instant now) {
        return UrlResolver.resolve("", fill(order.getUrl(), order, source, now));
    }

    /** The request for an order; validators are sent only to the address they came from. */
    static HttpAsk ask(FetchOrder order, Source source, URI uri, InetAddress address, Instant now) {
        boolean list = order.getPurpose() == FetchPurpose.LIST;
        JsonMapping json = source.json();
        return new HttpAsk(
                uri,
                address,
                source.headers(),
                list && json != null ? fill(json.body(), order, source, now) : "",
                json == null ? "" : json.bodyType(),
                order.getEtag(),
                order.getLastModified());
    }

    private static String fill(String template, FetchOrder order, Source source, Instant now) {
        JsonMapping json = source.json();
        if (json == null || template.indexOf('{') < 0) {
            return template;
        }
        LocalDate to = now.atZone(Cadence.ZONE).toLocalDate();
        return template.replace("{page}", Integer.toString(json.firstPage() + order.getDepth()))
                .replace("{from}", to.minusDays(json.windowDays()).toString())
                .replace("{to}", to.toString());
    }
}
