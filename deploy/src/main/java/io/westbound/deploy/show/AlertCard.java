package io.westbound.deploy.show;

import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.Amount;
import io.westbound.event.Claim;
import io.westbound.event.CostGap;
import io.westbound.event.Evidence;
import io.westbound.event.Level;
import io.westbound.event.ParkMatch;
import io.westbound.event.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An alert as a card of text lines for a terminal or a chat message. */
public final class AlertCard {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(CHINA);
    private static final int PARKS_SHOWN = 3;
    private static final int COSTS_SHOWN = 3;

    private AlertCard() {}

    /**
     * One line of a card.
     *
     * @param name Chinese word for what it is
     * @param text what it says, on one line, without control characters
     */
    public record Row(String name, String text) {}

    /** The lines of the card for a terminal, without a trailing line feed; teams are shown by their ids. */
    public static String of(Alert alert) {
        return of(alert, Map.of());
    }

    /**
     * The lines of the card for a terminal, without a trailing line feed.
     *
     * @param teams names of teams by id; a team without one is shown by its id
     */
    public static String of(Alert alert, Map<String, String> teams) {
        List<String> lines = new ArrayList<>();
        lines.add("■ " + title(alert));
        rows(alert, teams).forEach(row -> lines.add("  " + row.name() + "  " + row.text()));
        return String.join("\n", lines);
    }

    /** What it is about: kind, level and firm. */
    public static String title(Alert alert) {
        String code = alert.getFirm().getStockCode();
        String level = alert.getLevel() == Level.NONE ? "" : "·" + Words.of(alert.getLevel());
        return "【" + Words.of(alert.getKind()) + level + "】 "
                + PlainText.oneLine(alert.getFirm().getName()) + (code.isBlank() ? "" : "（" + code + "）");
    }

    /** Everything below the title, the most telling first; teams are shown by their ids. */
    public static List<Row> rows(Alert alert) {
        return rows(alert, Map.of());
    }

    private static List<Row> rows(Alert alert, Map<String, String> teams) {
        boolean over = alert.getKind() == AlertKind.RETRACTED;
        List<Row> rows = new ArrayList<>();
        add(rows, "阶段", Words.of(alert.getStage()) + "  优先级 " + score(alert));
        add(rows, "去向", way(alert));
        add(rows, "行业", Industries.name(alert.getIndustry()));
        add(rows, "缘由", alert.getWhyNow().getZh());
        add(rows, over ? "撤回" : "变化", alert.getReason().getZh());
        alert.getEvidence().stream().limit(1).forEach(evidence -> evidence(rows, alert, evidence));
        if (!over) {
            add(
                    rows,
                    "规模",
                    alert.getNeeds().stream().map(Amount::getText).distinct().collect(Collectors.joining("、")));
            add(rows, "成本", costs(alert));
            add(rows, "园区", parks(alert));
            add(
                    rows,
                    "开场",
                    alert.getTalkingPoints().stream()
                            .findFirst()
                            .map(Text::getZh)
                            .orElse(""));
        }
        Claim claim = alert.getClaim();
        add(rows, "认领", claim == null ? "" : name(claim.getTeam(), teams) + " 至 " + day(claim.getUntil()));
        add(rows, "团队", alert.getTeams().stream().map(id -> name(id, teams)).collect(Collectors.joining("、")));
        add(rows, "编号", alert.getLeadId() + "  第" + alert.getRevision() + "版  知识版本 " + alert.getKnowledgeVersion());
        return rows;
    }

    /** A row without text is left out. */
    private static void add(List<Row> rows, String name, String text) {
        String line = PlainText.oneLine(text);
        if (!line.isBlank()) {
            rows.add(new Row(name, line));
        }
    }

    private static String way(Alert alert) {
        String from = Words.of(alert.getOrigin(), "原址未明") + " → ";
        return alert.getDestination() == null
                ? from + "去向未定"
                : from + Words.of(alert.getDestination(), "去向未定") + "（" + Words.of(alert.getScope()) + "）";
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

    private static void evidence(List<Row> rows, Alert alert, Evidence evidence) {
        add(rows, "证据", "“" + PlainText.oneLine(evidence.getQuote()) + "”");
        add(
                rows,
                "来源",
                evidence.getSourceName() + "（" + evidence.getGrade() + "级） " + day(evidence.getPublished()) + "  独立信源 "
                        + alert.getIndependentSources());
        add(rows, "链接", evidence.getUrl());
    }

    /** Factors that are known on both sides. */
    private static String costs(Alert alert) {
        return alert.getCostGap().stream()
                .filter(gap -> !gap.getOrigin().isBlank())
                .limit(COSTS_SHOWN)
                .map(AlertCard::cost)
                .collect(Collectors.joining("；"));
    }

    private static String cost(CostGap gap) {
        return gap.getFactor() + " 原址" + gap.getOrigin() + "[" + gap.getOriginYear() + "]，本省" + gap.getRegion() + "["
                + gap.getRegionYear() + "]";
    }

    private static String parks(Alert alert) {
        return alert.getParks().stream()
                .limit(PARKS_SHOWN)
                .map(ParkMatch::getName)
                .collect(Collectors.joining("、"));
    }

    private static String name(String team, Map<String, String> teams) {
        return teams.getOrDefault(team, team);
    }

    private static String day(Instant time) {
        return DAY.format(time);
    }
}
