package io.westbound.deploy.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The only reader of the files under {@code resources/sample}. */
final class SampleResources {

    private SampleResources() {}

    /**
     * @param path relative to {@code /sample/}
     * @throws IllegalArgumentException when there is no such file
     */
    static String text(String path) {
        try (InputStream in = SampleResources.class.getResourceAsStream("/sample/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no bundled file /sample/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of a file that lists others; a folder inside a jar cannot be listed. */
    static List<String> index(String path) {
        return text(path).lines().filter(line -> !line.isBlank()).toList();
    }
}
