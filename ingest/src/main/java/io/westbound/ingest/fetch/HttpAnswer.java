package io.westbound.ingest.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended: an answer of the server, or a reason why there is none.
 *
 * @param trouble stable word such as {@code timeout}; empty if the server answered to the end
 * @param status HTTP status; 0 if there is no answer
 * @param headers names in lower case, first value only
 * @param body decoded body, cut at the limit
 * @param truncated true if the body was cut
 * @param received bytes on the wire, of the body
 * @param millis duration
 */
public record HttpAnswer(
        String trouble,
        int status,
        Map<String, String> headers,
        byte[] body,
        boolean truncated,
        long received,
        long millis) {

    /** The trouble of a body that ended before the server said it would; what came of it is there. */
    public static final String BROKEN_OFF = "broken-off";

    static HttpAnswer trouble(String word, long millis) {
        return new HttpAnswer(word, 0, Map.of(), new byte[0], false, 0, millis);
    }

    /** The first value of a header; null if it is absent. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** True for a status that names another address. */
    public boolean redirects() {
        return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
                && headers.containsKey("location");
    }
}
