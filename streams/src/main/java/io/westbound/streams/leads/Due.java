package io.westbound.streams.leads;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the time at which a lead must be looked at again although nothing happens. */
final class Due {

    private Due() {}

    static @Nullable Instant of(Lead lead, AlertState state, @Nullable Instant pending, Policy policy, Instant now) {
        Claim claim = lead.claim();
        boolean told = state.revision() > 0 && !state.retracted();
        Stream<Instant> clocks = lead.clocks().stream()
                .filter(clock -> told)
                .filter(clock -> !state.overdue().contains(clock.step() + " " + clock.due()))
                .map(Clock::due);
        Instant lease = claim == null ? null : claim.until();
        Instant ageing = told && lead.open() ? now.plus(policy.days(Policy.Key.AGEING_DAYS)) : null;
        return Stream.concat(clocks, Stream.of(lead.openUntil()))
                .map(time -> earlier(time, lease))
                .map(time -> earlier(time, pending))
                .map(time -> earlier(time, ageing))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
