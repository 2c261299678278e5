package io.westbound.ingest.fetch;

import io.westbound.ingest.source.Bundled;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an address lies in a special-purpose range, from the table {@code fetch/special-purpose.csv}. The
 * tests of {@link InetAddress} itself miss several ranges, so they are not used. Immutable and thread-safe.
 */
public final class AddressGuard {

    private record Range(byte[] prefix, int bits, boolean loopback, String name) {

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Range> ranges;

    private AddressGuard(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** The guard over the table that ships with this build. */
    public static AddressGuard bundled() {
        List<Range> ranges = new ArrayList<>();
        for (String line : Bundled.text("fetch/special-purpose.csv").lines().toList()) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(",", 3);
                ranges.add(range(cells[0], cells[1].equals("loopback"), cells[2]));
            }
        }
        return new AddressGuard(ranges);
    }

    private static Range range(String cidr, boolean loopback, String name) {
        int slash = cidr.indexOf('/');
        return new Range(prefix(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)), loopback, name);
    }

    /** Java reads ::ffff:0:0 as an IPv4 address; the table means the IPv6 range. */
    private static byte[] prefix(String literal) {
        try {
            byte[] address = InetAddress.getByName(literal).getAddress();
            if (!literal.contains(":") || address.length == 16) {
                return address;
            }
            byte[] mapped = new byte[16];
            mapped[10] = (byte) 0xff;
            mapped[11] = (byte) 0xff;
            System.arraycopy(address, 0, mapped, 12, address.length);
            return mapped;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("special-purpose.csv: " + literal + " is no address", e);
        }
    }

    /** Name of the range that forbids an address; null if it may be connected to. */
    public @Nullable String forbids(InetAddress address, boolean allowLoopback) {
        for (Range range : ranges) {
            if (range.contains(address.getAddress())) {
                return range.loopback && allowLoopback ? null : range.name;
            }
        }
        return address instanceof Inet4Address || address instanceof Inet6Address ? null : "unknown family";
    }
}
