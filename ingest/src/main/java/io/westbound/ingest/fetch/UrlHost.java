package io.westbound.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the authority of an address, and refuses every form that two readers might take for different hosts. */
public final class UrlHost {

    private static final int MAX_PORT = 65_535;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9_-]{0,62})(\\.[a-z0-9_]([a-z0-9_-]{0,62})){0,20}");
    private static final Pattern QUAD = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern NUMERIC_END = Pattern.compile("(^|.*\\.)(\\d+|0x[0-9a-f]*)");
    private static final Pattern SIX = Pattern.compile("\\[[0-9a-f:]{2,39}]");
    private static final int MAX_NAME = 253;

    private UrlHost() {}

    /** The host of an absolute address, without a trailing dot: the key of politeness and of topics. */
    public static String of(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** The authority in its one normal form, with a port only if it is not the default; empty if refused. */
    static Optional<String> parse(String authority, int defaultPort) {
        int colon = authority.lastIndexOf(':');
        boolean port = colon > authority.lastIndexOf(']');
        String digits = port ? authority.substring(colon + 1) : "";
        if (authority.indexOf('@') >= 0
                || digits.length() > 5
                || !digits.chars().allMatch(UrlHost::digit)) {
            return Optional.empty();
        }
        int number = digits.isEmpty() ? defaultPort : Integer.parseInt(digits);
        if (number > MAX_PORT || number == 0) {
            return Optional.empty();
        }
        String suffix = number == defaultPort ? "" : ":" + number;
        return host(port ? authority.substring(0, colon) : authority).map(host -> host + suffix);
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return six(written.toLowerCase(Locale.ROOT));
        }
        String host = HostNames.ascii(written).orElse("");
        if (host.isEmpty() || host.length() > MAX_NAME || written.indexOf('%') >= 0) {
            return Optional.empty();
        }
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (NUMERIC_END.matcher(bare).matches()) {
            return quad(host) ? Optional.of(host) : Optional.empty();
        }
        return NAME.matcher(bare).matches() ? Optional.of(host) : Optional.empty();
    }

    private static boolean quad(String host) {
        if (!QUAD.matcher(host).matches()) {
            return false;
        }
        for (String part : host.split("\\.", -1)) {
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> six(String written) {
        if (!SIX.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(written.substring(1, written.length() - 1));
            return address instanceof Inet6Address
                    ? Optional.of("[" + compress(address.getAddress()) + "]")
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The short form of RFC 5952: the first longest run of two or more zero groups becomes "::". */
    private static String compress(byte[] bytes) {
        int[] groups = new int[8];
        int best = -1;
        int length = 1;
        for (int i = 7, run = 0; i >= 0; i--) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
            run = groups[i] == 0 ? run + 1 : 0;
            if (run > 1 && run >= length) {
                best = i;
                length = run;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                out.append("::");
                i += length - 1;
            } else {
                out.append(out.length() == 0 || out.charAt(out.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }
}
