package io.westbound.deploy.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Evidence;
import io.westbound.event.FirmRef;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.event.Lead;
import io.westbound.event.Score;
import io.westbound.event.Stage;
import io.westbound.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void theLastVerdictOnALeadCountsOnceForEachThatTold() {
        assertThat(Topics.LEADS.name()).isNotEmpty();
        Map<String, Lead> leads = Map.of("a", lead("a", "日报", "日报", "门户"), "b", lead("b", "门户"));
        List<FollowUp> steps = List.of(
                step("1", "a", FollowUpKind.INVALID, 1),
                step("3", "a", FollowUpKind.SIGNED, 3),
                step("2", "a", FollowUpKind.VALID, 2),
                step("4", "b", FollowUpKind.INVALID, 1),
                step("5", "b", FollowUpKind.CONTACTED, 2),
                step("6", "gone", FollowUpKind.VALID, 1));
        assertThat(Precision.table(leads, steps).lines())
                .containsExactly(
                        "# source\tkind\tshare valid\tverdicts",
                        "日报\tSITE_SCOUTING\t0.67\t1",
                        "门户\tSITE_SCOUTING\t0.50\t2");
    }

    private static FollowUp step(String id, String lead, FollowUpKind kind, int day) {
        return FollowUp.newBuilder()
                .setFollowUpId(id)
                .setLeadId(lead)
                .setKind(kind)
                .setTeam("head")
                .setAt(DAY.plusSeconds(86_400L * day))
                .build();
    }

    private static Lead lead(String id, String... sources) {
        return Lead.newBuilder()
                .setLeadId(id)
                .setRevision(1)
                .setFirm(FirmRef.newBuilder().setFirmId(id).setName(id).build())
                .setStage(Stage.SEARCH)
                .setScore(new Score(1.0, 1.0, 1.0, 100.0, List.of()))
                .setEvidence(List.of(sources).stream()
                        .map(source -> Evidence.newBuilder()
                                .setSignalId(id + source)
                                .setKind("SITE_SCOUTING")
                                .setConfidence(1)
                                .setQuote("")
                                .setTitle("")
                                .setUrl("")
                                .setSourceId(source)
                                .setSourceName(source)
                                .setPublished(DAY)
                                .build())
                        .toList())
                .setFirstReported(DAY)
                .setLastEvidence(DAY)
                .setUpdatedAt(DAY)
                .setOpenUntil(DAY)
                .setKnowledgeVersion("k")
                .build();
    }
}
