package io.westbound.streams.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the dates a page offers. Times after the fetch and before {@value #FIRST_YEAR} are refused; the most trusted
 * origin wins, and a later one that names the time of the same day refines it.
 */
public final class PublishedChooser {
    private static final int FIRST_YEAR = 1994;
    private static final Duration CLOCK_SKEW = Duration.ofHours(26);
    private static final int DAYS_APART = 3;

    private record Candidate(DateSource source, Stamp stamp) {}

    private final Instant fetchedAt;
    private final List<Candidate> candidates = new ArrayList<>();

    /** @param fetchedAt nothing can be published later than this, give or take time zones */
    public PublishedChooser(Instant fetchedAt) {
        this.fetchedAt = fetchedAt;
    }

    /** Offers every date in {@code text} that is possible; null offers none. */
    public void offer(DateSource source, @Nullable String text) {
        Stamp stamp = text == null ? null : DateScanner.first(text);
        if (stamp != null) {
            offer(source, stamp);
        }
    }

    public void offer(DateSource source, @Nullable LocalDate date) {
        if (date != null) {
            offer(source, new Stamp(date, null, null, 0, 0));
        }
    }

    public void offer(DateSource source, Stamp stamp) {
        boolean future = stamp.instant().isAfter(fetchedAt.plus(CLOCK_SKEW));
        if (stamp.date().getYear() >= FIRST_YEAR && !future) {
            candidates.add(new Candidate(source, stamp));
        }
    }

    /** The choice; {@link Published#UNKNOWN} when nothing possible was offered. */
    public Published choose() {
        Candidate best =
                candidates.stream().min(Comparator.comparing(Candidate::source)).orElse(null);
        if (best == null) {
            return Published.UNKNOWN;
        }
        LocalDate day = best.stamp().day();
        Instant at = candidates.stream()
                .filter(other ->
                        other.stamp().time() != null && other.stamp().day().equals(day))
                .min(Comparator.comparing(Candidate::source))
                .map(other -> other.stamp().instant())
                .orElse(best.stamp().instant());
        return new Published(at, best.source(), best.source() == DateSource.TEXT || contradicted(best));
    }

    private boolean contradicted(Candidate best) {
        return candidates.stream()
                .filter(other -> other.source() != DateSource.TEXT)
                .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(
                                best.stamp().day(), other.stamp().day()))
                        > DAYS_APART);
    }
}
