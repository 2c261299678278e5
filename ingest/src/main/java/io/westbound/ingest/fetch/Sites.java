package io.westbound.ingest.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/**
 * Which hosts belong together: those under one registered domain ({@code www.xa.gov.cn} and {@code xdz.xa.gov.cn}), after
 * the Public Suffix List that crawler-commons carries. They mostly share a machine and redirect to one another, so one
 * process looks after all of them. Thread-safe.
 */
public final class Sites {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*");
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]*");

    private Sites() {}

    /** The registered domain of a host; the host itself where there is none, as for an address. */
    public static String of(String host) {
        if (ADDRESS.matcher(host).matches()) {
            return host;
        }
        String site = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return site == null ? host : site;
    }

    /** The partition of all that concerns a host, by the hash that Kafka's own producers use. */
    public static int partition(String host, int partitions) {
        return Utils.toPositive(Utils.murmur2(of(host).getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The partition of all that is asked of a machine address; that of a host which is written as this address. */
    public static int partition(InetAddress address, int partitions) {
        String literal = address.getHostAddress();
        return partition(literal.contains(":") ? "[" + literal + "]" : literal, partitions);
    }

    /** Reads an IP literal; never looks anything up. Raises {@link IllegalArgumentException} for anything else. */
    public static InetAddress literal(String text) {
        try {
            if (LITERAL.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException e) {
            // It only looked like one.
        }
        throw new IllegalArgumentException("'" + text + "' is no IP address");
    }
}
