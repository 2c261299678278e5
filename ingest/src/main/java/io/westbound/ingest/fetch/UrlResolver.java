package io.westbound.ingest.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves a reference found in a document to a normalised absolute http or https address: lower-case scheme and host,
 * no default port, no fragment, dot segments removed, everything outside ASCII percent-encoded. It reads what browsers
 * read (WHATWG URL Standard) where that is safe, and refuses where readers of addresses are known to disagree about the
 * host: credentials, percent signs in the host, numeric hosts that are no plain dotted quad, names with two ASCII forms,
 * missing slashes, tabs and line breaks in what names the host. So a reference may be refused, but it never leads to a host
 * that another reader would not see in it.
 *
 * <p>Linear in the length of the reference; never throws; thread-safe.
 */
public final class UrlResolver {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int MAX_LENGTH = 2048;
    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final String ESCAPED_IN_PATH = " \"<>`{}|^[]";
    private static final String ESCAPED_IN_QUERY = " \"<>'`{}|^[]";

    private UrlResolver() {}

    /** Resolves with queries encoded in UTF-8. */
    public static Optional<URI> resolve(String base, String reference) {
        return resolve(base, reference, StandardCharsets.UTF_8);
    }

    /**
     * Resolves a reference.
     *
     * @param base absolute address of the document; empty if the reference must be absolute
     * @param reference as written
     * @param charset charset of the document, in which browsers encode the query
     * @return the address; empty if it is refused
     */
    public static Optional<URI> resolve(String base, String reference, Charset charset) {
        if (breaksAuthority(reference)) {
            return Optional.empty();
        }
        String text = clean(reference);
        Optional<URI> from = base.isEmpty() ? Optional.empty() : absolute(clean(base), charset);
        Matcher scheme = SCHEME.matcher(text);
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return scheme.find() ? absolute(text, charset) : from.flatMap(uri -> relative(uri, text, charset));
    }

    /** True for a tab or line break where scheme and host stand: browsers drop it, others see another address. */
    private static boolean breaksAuthority(String reference) {
        String text = reference.strip();
        boolean names = false;
        for (int i = 0, slashes = 0; i < text.length() && slashes < 3; i++) {
            char c = text.charAt(i);
            slashes += c == '/' || c == '\\' ? 1 : 0;
            names |= slashes < 3 && (c == '\t' || c == '\n' || c == '\r');
            if (c == '?' || c == '#') {
                break;
            }
        }
        String bare = text.replaceAll("[\t\n\r]", "");
        return names
                && (bare.startsWith("//")
                        || bare.startsWith("\\")
                        || SCHEME.matcher(bare).find());
    }

    /** Without surrounding controls and spaces, without tabs and line breaks, without a fragment. */
    private static String clean(String reference) {
        int start = 0;
        int end = reference.length();
        while (start < end && reference.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && reference.charAt(end - 1) <= ' ') {
            end--;
        }
        String text = reference.substring(start, end).replaceAll("[\t\n\r]", "");
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }

    private static Optional<URI> absolute(String text, Charset charset) {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        boolean web = scheme.equals("http") || scheme.equals("https");
        return web && rest.startsWith("//") ? authority(scheme, rest.substring(2), charset) : Optional.empty();
    }

    private static Optional<URI> relative(URI base, String text, Charset charset) {
        String reference = slashes(text);
        if (reference.startsWith("//")) {
            boolean plain = text.startsWith("//");
            return plain ? authority(base.getScheme(), text.substring(2), charset) : Optional.empty();
        }
        int query = reference.indexOf('?');
        String path = query < 0 ? reference : reference.substring(0, query);
        String search = query < 0 ? "" : encode(reference.substring(query), ESCAPED_IN_QUERY, charset);
        String basePath = base.getRawPath();
        if (path.isEmpty()) {
            boolean keep = query < 0 && base.getRawQuery() != null;
            return build(base.getScheme(), base.getRawAuthority(), basePath, keep ? "?" + base.getRawQuery() : search);
        }
        String merged = path.startsWith("/") ? path : basePath.substring(0, basePath.lastIndexOf('/') + 1) + path;
        return build(base.getScheme(), base.getRawAuthority(), tidy(merged), search);
    }

    /** Where a backslash ends the authority, one reader sees the host before it and another one behind it. */
    private static Optional<URI> authority(String scheme, String written, Charset charset) {
        int end = 0;
        while (end < written.length() && "/?\\".indexOf(written.charAt(end)) < 0) {
            end++;
        }
        if (end < written.length() && written.charAt(end) == '\\') {
            return Optional.empty();
        }
        String rest = slashes(written);
        int query = rest.indexOf('?', end);
        String path = query < 0 ? rest.substring(end) : rest.substring(end, query);
        String search = query < 0 ? "" : encode(rest.substring(query), ESCAPED_IN_QUERY, charset);
        return UrlHost.parse(rest.substring(0, end), scheme.equals("https") ? 443 : 80)
                .flatMap(host -> build(scheme, host, tidy(path), search));
    }

    private static Optional<URI> build(String scheme, String authority, String path, String query) {
        try {
            URI uri = URI.create(
                    scheme + "://" + authority + (path.isEmpty() ? "/" : path) + (query.equals("?") ? "" : query));
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A backslash before the query is a slash to browsers. */
    private static String slashes(String text) {
        int query = text.indexOf('?');
        return query < 0
                ? text.replace('\\', '/')
                : text.substring(0, query).replace('\\', '/') + text.substring(query);
    }

    /** Removes dot segments (RFC 3986, 5.2.4; an escaped dot is a dot) and escapes what must be. */
    private static String tidy(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String segment = segments[i].replace("%2e", ".").replace("%2E", ".");
            boolean last = i == segments.length - 1;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(encode(segments[i], ESCAPED_IN_PATH, StandardCharsets.UTF_8));
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encode(String text, String escaped, Charset charset) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean strayPercent = point == '%' && !hex(text, at + 1);
            if (point > ' ' && point < 0x7f && escaped.indexOf(point) < 0 && point != '\\' && !strayPercent) {
                out.append((char) point);
            } else {
                byte[] bytes = Character.toString(point).getBytes(point < 0x80 ? StandardCharsets.UTF_8 : charset);
                for (byte b : bytes) {
                    out.append('%').append(HEX.toHexDigits(b));
                }
            }
            at += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean hex(String text, int at) {
        return at + 1 < text.length()
                && Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
