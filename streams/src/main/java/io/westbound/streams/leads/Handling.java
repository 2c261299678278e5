package io.westbound.streams.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What teams have made of a case: its status, who holds it, and the clocks that run. A pure function of steps, evidence
 * and time.
 *
 * @param last the step that set the status; null while nothing was done
 * @param claim null while nobody holds the case
 */
record Handling(
        Status status, @Nullable Step last, @Nullable Claim claim, List<Clock> clocks) {

    /**
     * @param alertedAt when teams were first told
     */
    static Handling of(Case subject, Instant alertedAt, Region region, Instant now) {
        Claim claim = null;
        Status status = Status.OPEN;
        Step last = null;
        for (Step step : subject.steps()) {
            claim = claim(claim, step, region);
            Status set = status(step);
            if (set != null) {
                status = set;
                last = step;
            }
        }
        if (claim != null && !claim.until().isAfter(now)) {
            claim = null;
        }
        if (status.sleeps() && last != null && woken(subject, last)) {
            status = Status.OPEN;
        }
        if (status == Status.OPEN || status == Status.CLAIMED) {
            status = claim == null ? Status.OPEN : Status.CLAIMED;
        }
        return new Handling(status, last, claim, clocks(subject, status, claim, alertedAt, region));
    }

    private static @Nullable Claim claim(@Nullable Claim held, Step step, Region region) {
        Duration lease = region.policy().days(Policy.Key.LEASE_DAYS);
        boolean free = held == null || !held.until().isAfter(step.at());
        if (step.kind() == Step.Kind.CLAIM && free) {
            return new Claim(step.team(), step.by(), step.at(), step.at().plus(lease));
        }
        if (held == null || free || !held.team().equals(step.team())) {
            return held;
        }
        return switch (step.kind()) {
            case RELEASE, INVALID, LOST, LANDED, DORMANT -> null;
            case CLAIM, CONTACTED, VISITED, VALID, SIGNED, NOTE ->
                new Claim(held.team(), held.by(), held.since(), step.at().plus(lease));
            case MERGE, SPLIT, UNKNOWN -> held;
        };
    }

    private static @Nullable Status status(Step step) {
        return switch (step.kind()) {
            case CLAIM, RELEASE -> Status.OPEN;
            case CONTACTED -> Status.CONTACTED;
            case VISITED -> Status.VISITED;
            case INVALID -> Status.INVALID;
            case SIGNED -> Status.SIGNED;
            case LANDED -> Status.LANDED;
            case LOST -> Status.LOST;
            case DORMANT -> Status.DORMANT;
            case VALID, NOTE, MERGE, SPLIT, UNKNOWN -> null;
        };
    }

    private static boolean woken(Case subject, Step sleep) {
        return subject.evidence().stream()
                .anyMatch(
                        each -> each.fetched().isAfter(sleep.at()) && each.at().isAfter(sleep.at()));
    }

    private static List<Clock> clocks(
            Case subject, Status status, @Nullable Claim claim, Instant alertedAt, Region region) {
        List<Clock> clocks = new ArrayList<>();
        Policy policy = region.policy();
        if (status == Status.DORMANT) {
            Instant asleep = latest(subject, Step.Kind.DORMANT);
            if (asleep != null) {
                clocks.add(new Clock("nurture", asleep.plus(policy.days(Policy.Key.NURTURE_DAYS))));
            }
            return clocks;
        }
        if (status.sleeps() || status == Status.LANDED) {
            return clocks;
        }
        WorkCalendar calendar = region.calendar();
        if (subject.steps().isEmpty()) {
            clocks.add(new Clock("respond", calendar.after(alertedAt, policy.count(Policy.Key.RESPOND_WORKING_DAYS))));
        }
        if (claim != null) {
            clocks.addAll(held(subject, claim, region));
        }
        clocks.sort(Comparator.comparing(Clock::due));
        return clocks;
    }

    private static List<Clock> held(Case subject, Claim claim, Region region) {
        Policy policy = region.policy();
        WorkCalendar calendar = region.calendar();
        List<Clock> clocks = new ArrayList<>();
        if (!done(subject, claim, Step.Kind.CONTACTED, Step.Kind.VISITED, Step.Kind.VALID)) {
            clocks.add(
                    new Clock("assess", calendar.after(claim.since(), policy.count(Policy.Key.ASSESS_WORKING_DAYS))));
        }
        if (!done(subject, claim, Step.Kind.VALID, Step.Kind.SIGNED)) {
            clocks.add(new Clock(
                    "feed-back", calendar.after(claim.since(), policy.count(Policy.Key.FEEDBACK_WORKING_DAYS))));
        }
        Instant report = subject.steps().stream()
                .filter(step -> step.team().equals(claim.team()))
                .map(Step::at)
                .max(Comparator.naturalOrder())
                .orElse(claim.since());
        clocks.add(new Clock("report", report.plus(policy.days(Policy.Key.REPORT_DAYS))));
        return clocks;
    }

    private static boolean done(Case subject, Claim claim, Step.Kind... kinds) {
        return subject.steps().stream()
                .anyMatch(step -> step.team().equals(claim.team())
                        && !step.at().isBefore(claim.since())
                        && List.of(kinds).contains(step.kind()));
    }

    private static @Nullable Instant latest(Case subject, Step.Kind kind) {
        return subject.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(Step::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
