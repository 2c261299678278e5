package io.westbound.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

/**
 * One request.
 *
 * @param uri where
 * @param address address to connect to: the one that was checked
 * @param headers extra headers
 * @param body body of a POST; empty for a GET
 * @param bodyType media type of the body
 * @param etag validator; empty if none
 * @param lastModified validator; empty if none
 */
public record HttpAsk(
        URI uri,
        InetAddress address,
        Map<String, String> headers,
        String body,
        String bodyType,
        String etag,
        String lastModified) {

    /** A plain GET. */
    public static HttpAsk get(URI uri, InetAddress address) {
        return new HttpAsk(uri, address, Map.of(), "", "", "", "");
    }
}
