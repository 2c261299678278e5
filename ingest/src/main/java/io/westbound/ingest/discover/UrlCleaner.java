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
    private static final int MAX_PERIOD = 4;
    private static final Pattern SESSION_PATH = Pattern.compile("(?i);(jsessionid|sid|phpsessid)=[^/?]*");
    private static final Pattern SESSION_SEGMENT = Pattern.compile(
            "(?i)/(\\(s\\([a-z0-9]{24}\\)\\)|(sid|sess|session|sessionid|jsessionid|phpsessid)[=_-][^/]+)");
    private static final Pattern SESSION_PARAMETER = Pattern.compile(
            "(?i)((\\w+_)?(php|asp|j)?sess(ion)?_?(id\\w*)?|sid|oscsid|zenid|cfid|cftoken|utm_\\w+|spm|_|_t|t_?stamp|timestamp|rnd|random|rand)=.*");

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

    /** True if up to four segments in turn come three times in a row, or if there are too many. */
    private static boolean repeats(List<String> segments) {
        for (int period = 1; period <= MAX_PERIOD; period++) {
            int run = 0;
            for (int i = period; i < segments.size(); i++) {
                run = segments.get(i).equals(segments.get(i - period)) ? run + 1 : 0;
                if (run >= MAX_REPEATS * period) {
                    return true;
                }
            }
        }
        return segments.size() > MAX_SEGMENTS;
    }
}
