package io.westbound.deploy.work;

import io.westbound.deploy.show.PlainText;
import io.westbound.deploy.show.Words;
import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.Evidence;
import io.westbound.event.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The week of one team (一周一报): what was told, what is open by district, what is overdue, and the counts by industry and
 * origin.
 *
 * @param team team id
 * @param since begin of the week
 * @param until its end
 * @param alerts last revision of each alert of the team, the most urgent first
 * @param revisions alerts of the week by kind
 */
public record Digest(String team, Instant since, Instant until, List<Alert> alerts, Map<AlertKind, Integer> revisions) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Shanghai"));

    public Digest {
        alerts = List.copyOf(alerts);
        revisions = new TreeMap<>(revisions);
    }

    /**
     * Makes the digest of a team.
     *
     * @param told all revisions of the team's alerts, in order
     */
    public static Digest of(String team, Collection<Alert> told, Instant since, Instant until) {
        Map<String, Alert> last = new TreeMap<>();
        Map<AlertKind, Integer> revisions = new TreeMap<>();
        for (Alert alert : told) {
            last.merge(alert.getAlertId(), alert, (a, b) -> a.getRevision() >= b.getRevision() ? a : b);
            if (!alert.getRaisedAt().isBefore(since) && alert.getRaisedAt().isBefore(until)) {
                revisions.merge(alert.getKind(), 1, Integer::sum);
            }
        }
        List<Alert> open = new ArrayList<>(last.values());
        open.removeIf(alert -> alert.getKind() == AlertKind.RETRACTED);
        open.sort(Comparator.comparingDouble((Alert alert) -> -alert.getScore().getPriority())
                .thenComparing(Alert::getAlertId));
        return new Digest(team, since, until, open, revisions);
    }

    /** The open leads by district of origin, each with evidence, claim and park: what a squad takes along. */
    public Map<String, List<Alert>> byDistrict() {
        Map<String, List<Alert>> districts = new TreeMap<>();
        alerts.forEach(alert -> districts
                .computeIfAbsent(district(alert.getOrigin()), name -> new ArrayList<>())
                .add(alert));
        return districts;
    }

    /** Open leads by industry and province of origin. */
    public Map<String, Integer> trend() {
        Map<String, Integer> trend = new TreeMap<>();
        alerts.forEach(alert -> {
            Place origin = alert.getOrigin();
            String industry = alert.getIndustry().isEmpty() ? "?" : alert.getIndustry();
            trend.merge(industry + " × " + (origin == null ? "?" : origin.getProvince()), 1, Integer::sum);
        });
        return trend;
    }

    /** The digest as Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# 一周一报：" + team + "\n\n" + DAY.format(since) + " 至 " + DAY.format(until)
                + "，在手线索 " + alerts.size() + " 条\n\n");
        revisions.forEach((kind, count) -> text.append("- ")
                .append(Words.of(kind))
                .append(' ')
                .append(count)
                .append('\n'));
        byDistrict().forEach((district, leads) -> {
            text.append("\n## ").append(district).append("\n\n");
            text.append("| 优先级 | 企业 | 阶段 | 去向 | 缘由 | 证据 | 认领 | 园区 |\n|--|--|--|--|--|--|--|--|\n");
            leads.forEach(alert -> text.append(row(alert)));
        });
        text.append("\n## 趋势（行业 × 来源）\n\n");
        trend().forEach((key, count) ->
                text.append("- ").append(key).append("：").append(count).append('\n'));
        return text.toString();
    }

    private static String row(Alert alert) {
        List<String> cells = new ArrayList<>(cells(alert));
        cells.replaceAll(cell -> PlainText.oneLine(cell).replace("|", "\\|"));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** The cells of one lead, as text. */
    static List<String> cells(Alert alert) {
        String evidence =
                alert.getEvidence().stream().findFirst().map(Digest::evidence).orElse("");
        return List.of(
                String.format(Locale.ROOT, "%.0f", alert.getScore().getPriority()),
                alert.getFirm().getName(),
                Words.of(alert.getStage()),
                Words.of(alert.getDestination(), "去向未定"),
                alert.getWhyNow().getZh(),
                evidence,
                alert.getClaim() == null ? "" : alert.getClaim().getTeam(),
                alert.getParks().isEmpty() ? "" : alert.getParks().get(0).getName());
    }

    private static String evidence(Evidence evidence) {
        return evidence.getQuote() + "（" + evidence.getSourceName() + " " + evidence.getUrl() + "）";
    }

    private static String district(@Nullable Place origin) {
        return origin == null ? "原址未明" : origin.getName();
    }
}
