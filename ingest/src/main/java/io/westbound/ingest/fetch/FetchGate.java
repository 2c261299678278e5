package io.westbound.ingest.fetch;

import io.westbound.ingest.source.CrawlPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an address may be connected to at all, before every request and every redirect hop: http or https, no
 * credentials, ports 80, 443 and those of the source, and every address of the host outside the special-purpose ranges.
 * Thread-safe.
 */
public final class FetchGate {

    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    private final AddressGuard guard;
    private final NameService names;

    /** A gate over a name service. */
    public FetchGate(AddressGuard guard, NameService names) {
        this.guard = guard;
        this.names = names;
    }

    /** The gate as the crawler uses it, with the system's name service. */
    public static FetchGate standard() {
        return new FetchGate(AddressGuard.bundled(), InetAddress::getAllByName);
    }

    /**
     * A verdict.
     *
     * @param refusal null if the address may be fetched, else a stable word
     * @param address the address to connect to, which is the one that was checked; null if refused
     */
    public record Verdict(
            @Nullable String refusal, @Nullable InetAddress address) {

        /** True if the address may be fetched. */
        public boolean allowed() {
            return refusal == null;
        }
    }

    /** Checks form and address; looks the host up, so it may block. */
    public Verdict check(URI uri, CrawlPolicy policy) {
        String refusal = form(uri, policy);
        if (refusal != null) {
            return new Verdict(refusal, null);
        }
        try {
            return addresses(names.lookup(UrlHost.of(uri)), policy);
        } catch (UnknownHostException e) {
            return new Verdict("dns", null);
        }
    }

    /** Checks the form alone: null if it is fit, else a stable word. */
    public @Nullable String form(URI uri, CrawlPolicy policy) {
        String scheme = uri.getScheme();
        if (scheme == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return "scheme";
        }
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || UrlResolver.resolve("", uri.toString()).isEmpty()) {
            return "malformed-address";
        }
        int port = uri.getPort();
        return port < 0 || WEB_PORTS.contains(port) || policy.ports().contains(port) ? null : "port-forbidden";
    }

    /** One forbidden address among several refuses the host: which one is connected to is not left to chance. */
    public Verdict addresses(InetAddress[] addresses, CrawlPolicy policy) {
        for (InetAddress address : addresses) {
            if (guard.forbids(address, policy.allowLoopback()) != null) {
                return new Verdict("address-forbidden", null);
            }
        }
        return new Verdict(null, addresses[0]);
    }
}
