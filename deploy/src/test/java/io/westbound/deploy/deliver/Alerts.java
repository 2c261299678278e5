package io.westbound.deploy.deliver;

import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.Evidence;
import io.westbound.event.FirmRef;
import io.westbound.event.Grade;
import io.westbound.event.Level;
import io.westbound.event.Score;
import io.westbound.event.Stage;
import io.westbound.event.Text;
import io.westbound.schemas.Topics;
import java.time.Instant;
import java.util.List;

/** Alerts for tests. */
final class Alerts {

    static {
        // Makes the contract's classes known to Avro, as every reader and writer of a topic does.
        Topics.ALERTS.serde();
    }

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private Alerts() {}

    static Alert alert(String id, int revision) {
        return alert(id, revision, "公司正在选址。");
    }

    static Alert alert(String id, int revision, String quote) {
        return Alert.newBuilder()
                .setAlertId(id)
                .setRevision(revision)
                .setKind(revision == 1 ? AlertKind.NEW : AlertKind.UPDATED)
                .setLeadId("lead-" + id)
                .setLevel(Level.HOT)
                .setFirm(FirmRef.newBuilder()
                        .setFirmId("cn:600001")
                        .setName("长河电子")
                        .setStockCode("600001")
                        .build())
                .setStage(Stage.SEARCH)
                .setScore(Score.newBuilder()
                        .setIntent(0.9)
                        .setOpenness(1)
                        .setFit(0.8)
                        .setPriority(72)
                        .build())
                .setWhyNow(Text.newBuilder().setZh("征收补偿协议已签，去向未定。").build())
                .setEvidence(List.of(Evidence.newBuilder()
                        .setSignalId("s1")
                        .setKind("SITE_SEARCH")
                        .setConfidence(0.9)
                        .setQuote(quote)
                        .setTitle("题")
                        .setUrl("https://example.org/a(1).html")
                        .setSourceId("source-a")
                        .setSourceName("某日报")
                        .setGrade(Grade.B)
                        .setPublished(NOON)
                        .build()))
                .setIndependentSources(2)
                .setBestGrade(Grade.B)
                .setTeams(List.of("head", "kunshan"))
                .setPublished(NOON)
                .setFetchedAt(NOON)
                .setRaisedAt(NOON)
                .setKnowledgeVersion("k1")
                .build();
    }
}
