package io.westbound.ingest.discover;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Bounds crawler traps: takes session ids and tracking marks out of an address and refuses addresses that no person
 * would link to (paths that repeat themselves, very many parameters or segments).
 */
public final class UrlCleaner {

    private static final int MAX_LENGTH = 1024;
    private static final int MAX_SEGMENTS = 16;
    private static final int MAX_PARAMETERS = 12;
    private static final int MAX_REPEATS = 2;
    private static final Pattern SESSION_PATH = Pattern.compile("(?i);(jsessionid|sid|phpsessid)=[^/?]*");
    private static final Pattern SESSION_SEGMENT = Pattern.compile("/\\([sS]\\([a-z0-9]{24}\\)\\)");
    private static final Pattern SESSION_PARAMETER = Pattern.compile(
            "(?i)(jsessionid|phpsessid|aspsessionid\\w*|sessionid|session_id|sid|utm_\\w+|spm|_t|timestamp|rnd|random)=.*");

    private UrlCleaner() {}

    /** The address without session marks; empty if it looks like a trap. */
    public static Optional<URI> clean(URI uri) {
        String path = SESSION_SEGMENT
                .matcher(SESSION_PATH.matcher(uri.getRawPath()).replaceAll(""))
                .replaceAll("");
        String query = uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&", -1))
                        .filter(p -> !SESSION_PARAMETER.matcher(p).matches())
                        .collect(Collectors.joining("&"));
        String cleaned = uri.getScheme() + "://" + uri.getRawAuthority() + path + (query.isEmpty() ? "" : "?" + query);
        boolean trap = cleaned.length() > MAX_LENGTH
                || repeats(List.of(path.toLowerCase(Locale.ROOT).split("/")))
                || query.chars().filter(c -> c == '&').count() >= MAX_PARAMETERS;
        return trap ? Optional.empty() : Optional.of(URI.create(cleaned));
    }

    /** True if one segment, or two in turn, come more than twice in a row, or if there are too many. */
    private static boolean repeats(List<String> segments) {
        int run = 1;
        int turn = 1;
        for (int i = 1; i < segments.size(); i++) {
            run = segments.get(i).equals(segments.get(i - 1)) ? run + 1 : 1;
            turn = i > 1 && segments.get(i).equals(segments.get(i - 2)) ? turn + 1 : 1;
            if (run > MAX_REPEATS || turn > 2 * MAX_REPEATS - 1) {
                return true;
            }
        }
        return segments.size() > MAX_SEGMENTS;
    }
}
