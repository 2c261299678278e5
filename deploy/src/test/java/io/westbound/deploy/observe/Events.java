package io.westbound.deploy.observe;

import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.Claim;
import io.westbound.event.Clock;
import io.westbound.event.DeadLetter;
import io.westbound.event.Evidence;
import io.westbound.event.FirmRef;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.event.Grade;
import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import io.westbound.event.Place;
import io.westbound.event.Scope;
import io.westbound.event.Score;
import io.westbound.event.Signal;
import io.westbound.event.Stage;
import io.westbound.event.Text;
import java.time.Instant;
import java.util.List;

/** Invented events with just what the census looks at. */
final class Events {

    static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private static final FirmRef FIRM =
            FirmRef.newBuilder().setFirmId("name:a").setName("甲").build();
    private static final Score SCORE = Score.newBuilder()
            .setIntent(1)
            .setOpenness(1)
            .setFit(1)
            .setPriority(100)
            .build();

    private Events() {}

    static Lead lead(String id, Level level, LeadStatus status, String source) {
        return Lead.newBuilder()
                .setLeadId(id)
                .setRevision(1)
                .setFirm(FIRM)
                .setStatus(status)
                .setStage(Stage.SEARCH)
                .setScope(Scope.UNKNOWN)
                .setScore(SCORE)
                .setLevel(level)
                .setIndustryGroup("equipment")
                .setOrigin(Place.newBuilder().setName("昆山").setProvince("江苏省").build())
                .setEvidence(List.of(evidence("signal-" + id, source)))
                .setClaim(Claim.newBuilder()
                        .setTeam("kunshan")
                        .setSince(NOON)
                        .setUntil(NOON)
                        .build())
                .setClocks(List.of(Clock.newBuilder()
                        .setStep("respond")
                        .setDue(NOON)
                        .setOverdue(true)
                        .build()))
                .setFirstReported(NOON)
                .setLastEvidence(NOON)
                .setUpdatedAt(NOON)
                .setOpenUntil(NOON)
                .setKnowledgeVersion("k1")
                .build();
    }

    static Signal signal(String id) {
        return Signal.newBuilder()
                .setSignalId(id)
                .setArticleId("article")
                .setPageId("page")
                .setFirm(FIRM)
                .setKind("SITE_SEARCH")
                .setConfidence(0.9)
                .setQuote("句")
                .setTitle("题")
                .setUrl("https://example.org/")
                .setSourceId("source-a")
                .setPublished(NOON)
                .setFetchedAt(NOON)
                .setContentHash("")
                .setKnowledgeVersion("k1")
                .build();
    }

    static Alert alert(String leadId, AlertKind kind, Instant raised) {
        return Alert.newBuilder()
                .setAlertId("alert-" + leadId)
                .setRevision(1)
                .setKind(kind)
                .setLeadId(leadId)
                .setLevel(Level.HOT)
                .setFirm(FIRM)
                .setStage(Stage.SEARCH)
                .setScore(SCORE)
                .setWhyNow(Text.newBuilder().setZh("因").build())
                .setEvidence(List.of(evidence("signal-" + leadId, "source-a")))
                .setIndependentSources(1)
                .setBestGrade(Grade.A)
                .setTeams(List.of("kunshan", "head"))
                .setPublished(raised.minusSeconds(7200))
                .setFetchedAt(raised.minusSeconds(3))
                .setRaisedAt(raised)
                .setKnowledgeVersion("k1")
                .build();
    }

    static FollowUp followUp(String leadId, FollowUpKind kind, Instant at) {
        return FollowUp.newBuilder()
                .setFollowUpId(leadId + kind)
                .setLeadId(leadId)
                .setKind(kind)
                .setTeam("kunshan")
                .setAt(at)
                .build();
    }

    static DeadLetter deadLetter(String step, String cause) {
        return DeadLetter.newBuilder()
                .setTopic("pages")
                .setPartition(0)
                .setOffset(1)
                .setTimestamp(NOON)
                .setStep(step)
                .setCause(cause)
                .setFailedAt(NOON)
                .build();
    }

    private static Evidence evidence(String signal, String source) {
        return Evidence.newBuilder()
                .setSignalId(signal)
                .setKind("SITE_SEARCH")
                .setConfidence(0.9)
                .setQuote("句")
                .setTitle("题")
                .setUrl("https://example.org/")
                .setSourceId(source)
                .setPublished(NOON)
                .build();
    }
}
