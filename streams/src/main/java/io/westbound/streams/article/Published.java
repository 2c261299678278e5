package io.westbound.streams.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publication time with its origin.
 *
 * @param suspect true when it is missing, guessed, or contradicted
 */
public record Published(@Nullable Instant at, DateSource source, boolean suspect) {
    public static final Published UNKNOWN = new Published(null, DateSource.NONE, true);
}
