package io.westbound.streams.topology;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code key=value} pairs of a scenario's line; a value ends at the next blank, quotes keep blanks. */
public record Fields(Map<String, String> values) {

    static Fields of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                throw new IllegalArgumentException("no '=' in: " + text.substring(at));
            }
            boolean quoted = equals + 1 < text.length() && text.charAt(equals + 1) == '"';
            int end = quoted ? text.indexOf('"', equals + 2) : text.indexOf(' ', equals);
            end = end < 0 ? text.length() : end;
            values.put(text.substring(at, equals).strip(), text.substring(quoted ? equals + 2 : equals + 1, end));
            at = quoted ? end + 1 : end;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return new Fields(values);
    }

    String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }
}
