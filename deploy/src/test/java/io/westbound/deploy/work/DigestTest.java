package io.westbound.deploy.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.FirmRef;
import io.westbound.event.Grade;
import io.westbound.event.Level;
import io.westbound.event.Place;
import io.westbound.event.Score;
import io.westbound.event.Stage;
import io.westbound.event.Text;
import io.westbound.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

    // Loading the catalogue makes Avro trust the events' classes.
    private static final String TEAM = Topics.alertsOf("guangzhou").name().substring("alerts.".length());
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-03-09T00:00:00Z");

    private final Digest digest = Digest.of(
            TEAM,
            List.of(
                    alert("a", 1, AlertKind.NEW, "甲电子", 30, "2026-03-03T00:00:00Z"),
                    alert("a", 2, AlertKind.UPDATED, "甲电子", 50, "2026-03-04T00:00:00Z"),
                    alert("b", 1, AlertKind.NEW, "乙|机电", 60, "2026-02-01T00:00:00Z"),
                    alert("c", 1, AlertKind.NEW, "丙", 70, "2026-03-03T00:00:00Z"),
                    alert("c", 2, AlertKind.RETRACTED, "丙", 0, "2026-03-05T00:00:00Z")),
            MONDAY,
            NEXT);

    @Test
    void keepsTheLastWordOnEveryLeadAndCountsTheWeek() {
        assertThat(digest.alerts()).extracting(Alert::getAlertId).containsExactly("b", "a");
        assertThat(digest.revisions())
                .containsEntry(AlertKind.NEW, 2)
                .containsEntry(AlertKind.UPDATED, 1)
                .containsEntry(AlertKind.RETRACTED, 1);
        assertThat(digest.trend()).containsEntry("C39 × 广东省", 2);
    }

    @Test
    void aNameCannotBreakTheTable() {
        assertThat(digest.markdown()).contains("乙\\|机电").doesNotContain("丙");
    }

    @Test
    void aSpreadsheetIsWrittenAndTextIsNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.write(digest, out);
        assertThat(out.toByteArray()).startsWith('P', 'K');
        assertThat(Workbook.safe("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    }

    private static Alert alert(String id, int revision, AlertKind kind, String firm, double priority, String raised) {
        return Alert.newBuilder()
                .setAlertId(id)
                .setRevision(revision)
                .setKind(kind)
                .setLeadId(id)
                .setLevel(Level.WARM)
                .setFirm(FirmRef.newBuilder().setFirmId(id).setName(firm).build())
                .setStage(Stage.SEARCH)
                .setOrigin(Place.newBuilder()
                        .setName("深圳市")
                        .setCode("440300")
                        .setProvince("广东省")
                        .build())
                .setIndustry("C39")
                .setScore(Score.newBuilder()
                        .setIntent(1)
                        .setOpenness(1)
                        .setFit(1)
                        .setPriority(priority)
                        .build())
                .setWhyNow(Text.newBuilder().setZh("缘由").build())
                .setEvidence(List.of())
                .setIndependentSources(1)
                .setBestGrade(Grade.A)
                .setPublished(MONDAY)
                .setFetchedAt(MONDAY)
                .setRaisedAt(Instant.parse(raised))
                .setKnowledgeVersion("k")
                .build();
    }
}
