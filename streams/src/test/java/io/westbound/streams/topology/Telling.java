package io.westbound.streams.topology;

import io.westbound.event.Alert;
import io.westbound.event.Lead;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes alerts and leads as the lines of a scenario expect them. */
public final class Telling {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Shanghai"));

    private Telling() {}

    /** The alerts of a line, each with the properties that the expectation of it asks for. */
    public static List<String> of(List<Alert> alerts, Scenario.Line line) {
        List<String> open = new ArrayList<>(line.alerts());
        List<String> told = new ArrayList<>();
        for (Alert alert : alerts) {
            String head = "> " + alert.getKind() + " " + alert.getLevel() + " "
                    + alert.getFirm().getName();
            String asked = open.stream()
                    .filter(each -> (each + " ").startsWith(head + " "))
                    .findFirst()
                    .orElse("");
            open.remove(asked);
            told.add(head + properties(alert, asked));
        }
        return told;
    }

    private static String properties(Alert alert, String asked) {
        StringBuilder shown = new StringBuilder();
        for (String word : asked.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                shown.append(' ')
                        .append(word, 0, equals + 1)
                        .append(property(alert, word.substring(0, equals), word.substring(equals + 1)));
            }
        }
        return shown.toString();
    }

    private static String property(Alert alert, String name, String wanted) {
        return switch (name) {
            case "revision" -> Integer.toString(alert.getRevision());
            case "teams" -> String.join(",", alert.getTeams());
            case "sources" -> Integer.toString(alert.getIndependentSources());
            case "grade" -> alert.getBestGrade().name();
            case "stage" -> alert.getStage().name();
            case "direction" -> alert.getDirection().name();
            case "scope" -> alert.getScope().name();
            case "site" -> alert.getSite();
            case "park" ->
                alert.getParks().isEmpty() ? "" : alert.getParks().get(0).getParkId();
            case "why" -> has(alert.getWhyNow().getZh(), wanted);
            case "reason" -> has(alert.getReason().getZh(), wanted);
            case "point" -> has(alert.getTalkingPoints().toString(), wanted);
            case "part" -> has(alert.getScore().getParts().toString(), wanted);
            case "claim" -> alert.getClaim() == null ? "" : alert.getClaim().getTeam();
            default -> throw new IllegalArgumentException("unknown property " + name);
        };
    }

    private static String has(String text, String wanted) {
        return text.contains(wanted) ? wanted : text;
    }

    private static String services(Lead lead) {
        return lead.getServices().stream()
                .map(task -> task.getName().getZh() + "/" + task.getOffice() + "/"
                        + (task.getDone() == null ? DAY.format(task.getDue()) : "done"))
                .collect(Collectors.joining(","));
    }

    static String property(Lead lead, String name) {
        return String.valueOf(
                switch (name) {
                    case "status" -> lead.getStatus();
                    case "stage" -> lead.getStage();
                    case "evidence" -> lead.getEvidenceCount();
                    case "sources" -> lead.getIndependentSources();
                    case "claim" ->
                        lead.getClaim() == null ? "" : lead.getClaim().getTeam();
                    case "introducer" -> lead.getIntroducer();
                    case "merged" -> lead.getMergedInto();
                    case "services" -> services(lead);
                    case "level" -> lead.getLevel();
                    default -> throw new IllegalArgumentException("unknown property " + name);
                });
    }
}
