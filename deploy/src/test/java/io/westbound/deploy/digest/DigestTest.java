package io.westbound.deploy.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.event.Alert;
import io.westbound.event.AlertCount;
import io.westbound.event.AlertKind;
import io.westbound.event.Claim;
import io.westbound.event.Clock;
import io.westbound.event.Digest;
import io.westbound.event.DigestLead;
import io.westbound.event.FirmRef;
import io.westbound.event.Grade;
import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import io.westbound.event.Place;
import io.westbound.event.Score;
import io.westbound.event.Stage;
import io.westbound.event.Text;
import io.westbound.event.Trend;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

    // Loading the catalogue makes Avro trust the events' classes.
    private static final String TEAM = Topics.alertsOf("guangzhou").name().substring("alerts.".length());
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]+);");
    private static final Week WEEK = Week.of("2026-W10");
    private static final Place SHENZHEN = Place.newBuilder()
            .setName("深圳市")
            .setCode("440300")
            .setProvince("广东省")
            .build();

    @TempDir
    Path folder;

    private final Map<String, Lead> leads = new HashMap<>();
    private DigestBook book;

    @BeforeEach
    void fill() {
        lead("a", LeadStatus.CLAIMED, Stage.SEARCH, "2026-03-03T00:00:00Z");
        lead("b", LeadStatus.OPEN, Stage.SEARCH, "2026-02-01T00:00:00Z");
        lead("c", LeadStatus.OPEN, Stage.DENIED, "2026-03-03T00:00:00Z");
        lead("d", LeadStatus.SIGNED, Stage.COMMIT, "2026-02-01T00:00:00Z");
        book = new DigestBook(WEEK, leads);
        List.of(
                        alert("a", 1, AlertKind.NEW, "甲电子", "2026-03-03T00:00:00Z"),
                        alert("a", 2, AlertKind.UPDATED, "甲电子", "2026-03-04T00:00:00Z"),
                        alert("b", 1, AlertKind.NEW, "乙|机电*", "2026-02-01T00:00:00Z"),
                        alert("c", 1, AlertKind.NEW, "丙", "2026-03-03T00:00:00Z"),
                        alert("c", 2, AlertKind.RETRACTED, "丙", "2026-03-05T00:00:00Z"),
                        alert("d", 1, AlertKind.NEW, "丁", "2026-02-01T00:00:00Z"),
                        alert("a", 3, AlertKind.OVERDUE, "甲电子", "2026-03-09T00:00:00Z"))
                .forEach(book::accept);
    }

    @Test
    void aWeekIsMondayToSundayInChina() {
        assertThat(WEEK.since()).isEqualTo("2026-03-01T16:00:00Z");
        assertThat(WEEK.until()).isEqualTo("2026-03-08T16:00:00Z");
        assertThat(WEEK.name()).isEqualTo("2026-W10");
        assertThat(Week.ended(Instant.parse("2026-03-08T16:00:00Z"))).isEqualTo(WEEK);
        assertThat(Week.ended(Instant.parse("2026-03-08T15:59:59Z")).name()).isEqualTo("2026-W09");
        assertThat(Week.ended(Instant.parse("2027-01-04T02:00:00Z")).name()).isEqualTo("2026-W53");
        assertThatThrownBy(() -> Week.of("2026-W54")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void keepsTheLastWordOnEveryLeadAndCountsTheWeek() {
        Digest digest = book.digest(TEAM, "广州小分队");
        assertThat(digest.getLeads()).extracting(DigestLead::getLeadId).containsExactly("a", "b");
        assertThat(digest.getTold())
                .containsExactlyInAnyOrder(
                        new AlertCount(AlertKind.NEW, 2),
                        new AlertCount(AlertKind.UPDATED, 1),
                        new AlertCount(AlertKind.RETRACTED, 1));
        assertThat(digest.getChanges()).hasSize(4);
        assertThat(digest.getLeads().get(0).getOverdue()).containsExactly("report");
        assertThat(book.digest("nobody", "").getLeads()).isEmpty();
    }

    @Test
    void theLedgerReadsWellAndANameCannotBreakIt() {
        String ledger = new DigestPage(book.digest(TEAM, "广州小分队"), Trends.of(WEEK, leads.values())).ledger();
        assertThat(ledger)
                .startsWith("# 一周一报：广州小分队（2026-W10）")
                .contains("2026-03-02 至 2026-03-08", "在手线索 2 条，已认领 1 条，超期 1 条")
                .contains("### 广东省深圳市", "乙\\|机电\\*", "撤回 | 丙", "计算机", "guangzhou 至 2026-03-20 | 报告");
        assertThat(ledger.lines().filter(line -> line.startsWith("|")).map(line -> line.replace("\\|", "")))
                .allMatch(line -> line.endsWith("|"));
    }

    @Test
    void theTripPackSaysWhomToVisitAndWhatToSay() {
        String pack = new DigestPage(book.digest(TEAM, ""), List.of()).tripPack();
        assertThat(pack)
                .contains("# 出差包：guangzhou", "## 广东省深圳市（2 家）", "### 1. 甲电子（重点，选址）", "- 缘由：缘由", "- 去向：去向未定")
                .doesNotContain("丙", "丁");
    }

    @Test
    void trendsCountByIndustryAndOrigin() {
        List<Trend> trends = Trends.of(WEEK, leads.values());
        assertThat(trends).hasSize(1);
        Trend trend = trends.get(0);
        assertThat(List.of(trend.getIndustry(), trend.getProvince(), trend.getProvinceName()))
                .containsExactly("C39", "44", "广东省");
        assertThat(List.of(trend.getReported(), trend.getLive(), trend.getUndecided()))
                .containsExactly(2, 3, 3);
    }

    @Test
    void theSpreadsheetHasThreeSheetsAndTextIsNoFormula() throws IOException {
        Path file = folder.resolve("digest.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DigestWorkbook.write(book.digest(TEAM, ""), Trends.of(WEEK, leads.values()), out);
        }
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), REFERENCE.matcher(part).replaceAll(DigestTest::character));
            }
        }
        assertThat(parts.get("xl/workbook.xml")).contains("本周动态", "在手线索", "趋势");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("甲电子", "乙|机电*");
        assertThat(DigestWorkbook.safe("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    }

    /** The character that a reference of XML stands for. */
    private static String character(MatchResult reference) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1), 16)));
    }

    private void lead(String id, LeadStatus status, Stage stage, String reported) {
        boolean claimed = status == LeadStatus.CLAIMED;
        Instant since = Instant.parse("2026-03-04T00:00:00Z");
        leads.put(
                id,
                Lead.newBuilder()
                        .setLeadId(id)
                        .setRevision(1)
                        .setFirm(FirmRef.newBuilder().setFirmId(id).setName(id).build())
                        .setStatus(status)
                        .setStage(stage)
                        .setOrigin(SHENZHEN)
                        .setIndustry("C39")
                        .setScore(score(id.equals("a") ? 60 : 50))
                        .setFirstReported(Instant.parse(reported))
                        .setLastEvidence(since)
                        .setUpdatedAt(since)
                        .setOpenUntil(since)
                        .setClaim(claimed ? new Claim(TEAM, "", since, Instant.parse("2026-03-20T00:00:00Z")) : null)
                        .setClocks(
                                claimed
                                        ? List.of(new Clock("report", since, true), new Clock("assess", since, false))
                                        : List.of())
                        .setKnowledgeVersion("k")
                        .build());
    }

    private static Score score(double priority) {
        return Score.newBuilder()
                .setIntent(1)
                .setOpenness(1)
                .setFit(1)
                .setPriority(priority)
                .build();
    }

    private static Alert alert(String id, int revision, AlertKind kind, String firm, String raised) {
        Instant at = Instant.parse(raised);
        return Alert.newBuilder()
                .setAlertId("alert:" + id)
                .setRevision(revision)
                .setKind(kind)
                .setLeadId(id)
                .setLevel(Level.WARM)
                .setFirm(FirmRef.newBuilder().setFirmId(id).setName(firm).build())
                .setStage(Stage.SEARCH)
                .setOrigin(SHENZHEN)
                .setIndustry("C39")
                .setScore(score(50))
                .setWhyNow(Text.newBuilder().setZh("缘由").build())
                .setEvidence(List.of())
                .setIndependentSources(1)
                .setBestGrade(Grade.A)
                .setTeams(List.of(TEAM))
                .setPublished(at)
                .setFetchedAt(at)
                .setRaisedAt(at)
                .setKnowledgeVersion("k")
                .build();
    }
}
