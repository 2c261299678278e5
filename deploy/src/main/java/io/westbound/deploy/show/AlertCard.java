package io.westbound.deploy.show;

import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.Evidence;
import io.westbound.event.ParkMatch;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An alert as a card of text lines for a terminal or a chat message. */
public final class AlertCard {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(CHINA);
    private static final int PARKS_SHOWN = 3;

    private AlertCard() {}

    /**
     * One line of a card.
     *
     * @param name Chinese word for what it is
     * @param text what it says, on one line, without control characters
     */
    public record Row(String name, String text) {}

    /** The lines of the card for a terminal, without a trailing line feed. */
    public static String of(Alert alert) {
        List<String> lines = new ArrayList<>();
        lines.add("■ " + title(alert));
        rows(alert).forEach(row -> lines.add("  " + row.name() + "  " + row.text()));
        return String.join("\n", lines);
    }

    /** What it is about: kind, level and firm. */
    public static String title(Alert alert) {
        String code = alert.getFirm().getStockCode();
        return "【" + Words.of(alert.getKind()) + "·" + Words.of(alert.getLevel()) + "】 "
                + PlainText.oneLine(alert.getFirm().getName()) + (code.isBlank() ? "" : "（" + code + "）");
    }

    /** Everything below the title, the most telling first. */
    public static List<Row> rows(Alert alert) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("阶段", Words.of(alert.getStage()) + "  优先级 " + score(alert)));
        rows.add(new Row(
                "去向",
                Words.of(alert.getOrigin(), "原址未明") + " → " + Words.of(alert.getDestination(), "去向未定") + "（"
                        + Words.of(alert.getScope()) + "）"));
        rows.add(new Row("缘由", PlainText.oneLine(alert.getWhyNow().getZh())));
        if (!alert.getReason().getZh().isBlank()) {
            rows.add(new Row(
                    alert.getKind() == AlertKind.RETRACTED ? "撤回" : "变化",
                    PlainText.oneLine(alert.getReason().getZh())));
        }
        alert.getEvidence().stream().limit(1).forEach(evidence -> rows.addAll(evidence(alert, evidence)));
        if (!alert.getParks().isEmpty()) {
            rows.add(new Row("园区", parks(alert)));
        }
        if (!alert.getTeams().isEmpty()) {
            rows.add(new Row("团队", String.join("、", alert.getTeams())));
        }
        rows.add(new Row(
                "编号", alert.getAlertId() + " 第" + alert.getRevision() + "版  知识版本 " + alert.getKnowledgeVersion()));
        return rows;
    }

    private static String score(Alert alert) {
        return String.format(
                Locale.ROOT,
                "%.0f = 意向 %.2f × 开放 %.2f × 匹配 %.2f",
                alert.getScore().getPriority(),
                alert.getScore().getIntent(),
                alert.getScore().getOpenness(),
                alert.getScore().getFit());
    }

    private static List<Row> evidence(Alert alert, Evidence evidence) {
        return List.of(
                new Row("证据", "“" + PlainText.oneLine(evidence.getQuote()) + "”"),
                new Row(
                        "来源",
                        PlainText.oneLine(evidence.getSourceName()) + "（" + evidence.getGrade() + "级） "
                                + day(evidence.getPublished()) + "  独立信源 " + alert.getIndependentSources()),
                new Row("链接", PlainText.oneLine(evidence.getUrl())));
    }

    private static String parks(Alert alert) {
        return alert.getParks().stream()
                .limit(PARKS_SHOWN)
                .map(ParkMatch::getName)
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
    }

    private static String day(Instant time) {
        return DAY.format(time);
    }
}
