package io.westbound.deploy.observe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The runbooks that are shipped with the node: one page for each alert rule, as Markdown. */
final class Runbooks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,60}");

    private Runbooks() {}

    /** The page of an alert; nothing if there is none of that name. */
    static Optional<String> page(String alert) {
        if (!NAME.matcher(alert).matches()) {
            return Optional.empty();
        }
        try (InputStream in = Runbooks.class.getResourceAsStream("/runbooks/" + alert + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
