package io.westbound.streams.article;

import org.jspecify.annotations.Nullable;

/**
 * The block at the head of a listed company's filing.
 *
 * @param code stock code as printed, digits only, null when absent
 * @param shortName short name without inner spaces and full-width letters
 * @param noticeNumber for example {@code 临2023-034}
 */
public record AnnouncementHeader(
        @Nullable String code,
        @Nullable String shortName,
        @Nullable String noticeNumber) {
    /** No header was found. */
    public static final AnnouncementHeader NONE = new AnnouncementHeader(null, null, null);

    public boolean isPresent() {
        return code != null || shortName != null || noticeNumber != null;
    }
}
