package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Signal;
import io.westbound.streams.leads.AlertPolicy;
import io.westbound.streams.leads.AlertState;
import io.westbound.streams.leads.Case;
import io.westbound.streams.leads.FirmFacts;
import io.westbound.streams.leads.LeadJudge;
import io.westbound.streams.leads.Tell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A machine's clock may be wrong and be put right. */
class ClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final AlertPolicy POLICY = new AlertPolicy(Play.REGION, Play.REGION.teams());

    @Test
    void aClockThatWasAheadMutesNoNewsForAYear() {
        AlertState state = decide(AlertState.NONE, NOW.plus(Duration.ofDays(365)), "conf=0.99 grade=A")
                .state();
        assertThat(decide(state, NOW, "conf=0.99 grade=A", "conf=0.05 source=乙报")
                        .tells())
                .extracting(Tell::kind)
                .isNotEmpty();
    }

    @Test
    void aClockThatIsRightKeepsTheCoolDown() {
        AlertState state = decide(AlertState.NONE, NOW, "conf=0.99 grade=A").state();
        assertThat(decide(state, NOW.plusSeconds(60), "conf=0.99 grade=A", "conf=0.05 source=乙报")
                        .tells())
                .isEmpty();
    }

    private static AlertPolicy.Verdict decide(AlertState state, Instant now, String... evidence) {
        List<Signal> signals = Stream.of(evidence)
                .map(line -> Samples.signal(
                        Fields.of(
                                "kind=COMPENSATION_AGREEMENT stage=PRESSURE from=440300 published=2026-03-01 " + line),
                        NOW,
                        line.length()))
                .toList();
        Case subject =
                new Case("name:甲@", "", signals.stream().map(Pure::evidence).toList(), List.of());
        LeadJudge judge = new LeadJudge(Play.REGION, List.of(), park -> 0, List.of());
        return POLICY.decide(state, judge.judge(subject, FirmFacts.unknown("name:甲", "甲"), now, now), now);
    }
}
