package io.westbound.ingest.frontier;

import io.westbound.event.FetchPurpose;
import io.westbound.ingest.fetch.UrlHost;
import io.westbound.ingest.fetch.UrlResolver;

/** Keys of the frontier's state. A document is known by its address; a list by its source, address and depth. */
public final class AddressKeys {

    private AddressKeys() {}

    static String of(FetchPurpose purpose, String sourceId, int depth, String url) {
        return purpose == FetchPurpose.LIST ? list(sourceId, depth, url) : url;
    }

    /** Key of a list page. */
    public static String list(String sourceId, int depth, String url) {
        return "list:" + sourceId + ":" + depth + ":" + url;
    }

    /** Host of an address or of a template of one; empty if it has none. */
    public static String host(String url) {
        return UrlResolver.resolve("", url).map(UrlHost::of).orElse("");
    }
}
