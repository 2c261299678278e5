package io.westbound.streams.leads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as judged at a time.
 *
 * @param id lead id
 * @param site empty while unknown
 * @param stage highest live stage, or the outcome
 * @param level what the priority and the combinations call for, without regard to what teams were told
 * @param stories evidence clustered, in time order
 * @param ending evidence that ended the case; null while it is live
 * @param independentSources how many tell of it without copying
 * @param introducer organisation or source of the first report
 * @param openUntil until when the case is kept without new evidence
 * @param claim null if free
 * @param services handed over or done, in the order of the first hand-over
 * @param lastStep the step that set the status; null if none
 */
public record Lead(
        String id,
        FirmFacts firm,
        String site,
        Status status,
        Stage stage,
        Move move,
        @Nullable Place origin,
        @Nullable Place destination,
        Scope scope,
        Direction direction,
        String industry,
        String industryGroup,
        List<Amount> needs,
        Score score,
        Level level,
        List<Story> stories,
        @Nullable Evidence ending,
        int independentSources,
        Grade bestGrade,
        boolean held,
        Instant firstReported,
        String introducer,
        Instant lastEvidence,
        Instant openUntil,
        @Nullable Claim claim,
        List<Clock> clocks,
        List<ServiceTask> services,
        @Nullable Step lastStep,
        Phrase whyNow,
        List<CostGap> costGap,
        List<ParkFit> parks,
        List<Phrase> talkingPoints) {

    public Lead {
        needs = List.copyOf(needs);
        stories = List.copyOf(stories);
        clocks = List.copyOf(clocks);
        services = List.copyOf(services);
        costGap = List.copyOf(costGap);
        parks = List.copyOf(parks);
        talkingPoints = List.copyOf(talkingPoints);
    }

    /** Whether teams are still to act on the case. */
    public boolean open() {
        return !status.sleeps() && !status.won() && status != Status.MERGED && status != Status.CLOSED;
    }
}
