package io.westbound.streams.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What teams have made of a case: its status, who holds it, and the clocks that run. A pure function of steps, evidence
 * and time.
 *
 * @param last the step that set the status; null while nothing was done
 * @param claim null while nobody holds the case
 * @param services handed over or done
 */
record Handling(
        Status status, @Nullable Step last, @Nullable Claim claim, List<Clock> clocks, List<ServiceTask> services) {

    /**
     * @param alertedAt since when teams are told without a break
     */
    static Handling of(Case subject, List<Story> stories, Instant alertedAt, Region region, Instant now) {
        Claim claim = null;
        Status status = Status.OPEN;
        Step last = null;
        Instant free = alertedAt;
        ServiceDesk desk = new ServiceDesk(region);
        for (Step step : subject.steps()) {
            Claim former = claim;
            claim = claim(claim, step, region);
            desk.take(step, claim);
            if (former != null && claim == null) {
                free = later(free, step.at());
            }
            Status set = status(step, status, former, claim);
            if (set != null) {
                status = set;
                last = step;
            }
        }
        if (claim != null && !claim.until().isAfter(now)) {
            free = later(free, claim.until());
            claim = null;
        }
        Instant woken = status.sleeps() && last != null ? woken(stories, last) : null;
        if (woken != null) {
            status = Status.OPEN;
            free = later(free, woken);
        }
        if (status == Status.OPEN || status == Status.CLAIMED) {
            status = claim == null ? Status.OPEN : Status.CLAIMED;
        }
        return new Handling(status, last, claim, new Clocks(subject, region).of(status, claim, free), desk.tasks());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
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
            case CLAIM, CONTACTED, VISITED, VALID, SIGNED, NOTE, SERVICE ->
                new Claim(held.team(), held.by(), held.since(), step.at().plus(lease));
            case MERGE, SPLIT, UNKNOWN -> held;
        };
    }

    /** The status that a step sets; null if it sets none. A claim that finds the case held, or won, changes nothing. */
    private static @Nullable Status status(Step step, Status status, @Nullable Claim former, @Nullable Claim claim) {
        return switch (step.kind()) {
            case CLAIM ->
                claim != null && claim.since().equals(step.at()) && !claim.equals(former) && !status.won()
                        ? Status.OPEN
                        : null;
            case RELEASE -> former != null && claim == null ? Status.OPEN : null;
            case CONTACTED -> Status.CONTACTED;
            case VISITED -> Status.VISITED;
            case INVALID -> Status.INVALID;
            case SIGNED -> Status.SIGNED;
            case LANDED -> Status.LANDED;
            case LOST -> Status.LOST;
            case DORMANT -> Status.DORMANT;
            case VALID, NOTE, MERGE, SPLIT, SERVICE, UNKNOWN -> null;
        };
    }

    /** When a story that is new since a step was first found; a reprint of a known story wakes nobody. */
    private static @Nullable Instant woken(List<Story> stories, Step sleep) {
        return stories.stream()
                .filter(story -> story.first().isAfter(sleep.at()))
                .flatMap(story -> story.items().stream())
                .map(Evidence::fetched)
                .filter(found -> found.isAfter(sleep.at()))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
