package io.westbound.deploy.show;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of industry divisions (GB/T 4754-2017), from the shipped {@code knowledge/industries/divisions.tsv}. */
public final class Industries {

    private static final Map<String, String> NAMES = names();

    private Industries() {}

    /** The name of a division, or the division itself if it has none; empty for an empty one. */
    public static String name(String division) {
        return NAMES.getOrDefault(division, division);
    }

    private static Map<String, String> names() {
        try (InputStream in = Industries.class.getResourceAsStream("/knowledge/industries/divisions.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the build lacks knowledge/industries/divisions.tsv");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[2], (first, second) -> first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
