package io.westbound.streams.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps that teams owe a case, each with the time at which it is due. */
final class Clocks {

    private static final Set<Step.Kind> ANSWERS =
            EnumSet.of(Step.Kind.CLAIM, Step.Kind.CONTACTED, Step.Kind.VISITED, Step.Kind.VALID, Step.Kind.NOTE);

    private final Case subject;
    private final Policy policy;
    private final WorkCalendar calendar;

    Clocks(Case subject, Region region) {
        this.subject = subject;
        this.policy = region.policy();
        this.calendar = region.calendar();
    }

    /**
     * The clocks that run, the next one first.
     *
     * @param free since when the case waits for a team: told, given up, lapsed or woken
     */
    List<Clock> of(Status status, @Nullable Claim claim, Instant free) {
        if (status == Status.DORMANT) {
            return subject.steps().stream()
                    .filter(step -> step.kind() == Step.Kind.DORMANT)
                    .map(Step::at)
                    .max(Comparator.naturalOrder())
                    .map(asleep -> List.of(new Clock("nurture", asleep.plus(policy.days(Policy.Key.NURTURE_DAYS)))))
                    .orElse(List.of());
        }
        if (status.sleeps() || status == Status.LANDED) {
            return List.of();
        }
        List<Clock> clocks = new ArrayList<>();
        if (claim != null) {
            clocks.addAll(held(claim));
        } else if (!status.won() && !answered(free)) {
            clocks.add(new Clock("respond", calendar.after(free, policy.count(Policy.Key.RESPOND_WORKING_DAYS))));
        }
        clocks.sort(Comparator.comparing(Clock::due));
        return clocks;
    }

    private boolean answered(Instant since) {
        return subject.steps().stream()
                .anyMatch(step -> ANSWERS.contains(step.kind()) && step.at().isAfter(since));
    }

    private List<Clock> held(Claim claim) {
        List<Clock> clocks = new ArrayList<>();
        if (!done(claim, Step.Kind.CONTACTED, Step.Kind.VISITED, Step.Kind.VALID)) {
            clocks.add(
                    new Clock("assess", calendar.after(claim.since(), policy.count(Policy.Key.ASSESS_WORKING_DAYS))));
        }
        if (!done(claim, Step.Kind.VALID, Step.Kind.SIGNED)) {
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

    private boolean done(Claim claim, Step.Kind... kinds) {
        return subject.steps().stream()
                .anyMatch(step -> step.team().equals(claim.team())
                        && !step.at().isBefore(claim.since())
                        && List.of(kinds).contains(step.kind()));
    }
}
