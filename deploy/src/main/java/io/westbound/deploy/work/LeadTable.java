package io.westbound.deploy.work;

import io.westbound.deploy.show.PlainText;
import io.westbound.deploy.show.Words;
import io.westbound.event.Evidence;
import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import io.westbound.event.RuleHit;
import io.westbound.event.ServiceTask;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shows leads as text. */
public final class LeadTable {

    /** Cases on which a team may still act. */
    public static final Set<LeadStatus> OPEN =
            Set.of(LeadStatus.OPEN, LeadStatus.CLAIMED, LeadStatus.CONTACTED, LeadStatus.VISITED);

    /** The most urgent first. */
    public static final Comparator<Lead> URGENT = Comparator.comparingDouble(
                    (Lead lead) -> -lead.getScore().getPriority())
            .thenComparing(Lead::getLeadId);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(CHINA);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);

    private LeadTable() {}

    /** One line a lead. */
    public static String line(Lead lead) {
        return String.format(
                Locale.ROOT,
                "%5.1f  %s  %s  %s → %s  %s  %s%s%s",
                lead.getScore().getPriority(),
                Words.of(lead.getLevel()),
                Words.of(lead.getStage()),
                Words.of(lead.getOrigin(), "原址未明"),
                Words.of(lead.getDestination(), "去向未定"),
                PlainText.oneLine(lead.getFirm().getName()),
                PlainText.oneLine(lead.getLeadId()),
                lead.getStatus() == LeadStatus.OPEN ? "" : "  " + Words.of(lead.getStatus()),
                lead.getClaim() == null
                        ? ""
                        : "  认领 " + lead.getClaim().getTeam() + " 至 "
                                + DAY.format(lead.getClaim().getUntil()));
    }

    /** A lead with its score, evidence, clocks, services and history, as it stands at a time. */
    public static String page(Lead lead, Instant now) {
        StringBuilder page = new StringBuilder(line(lead)).append('\n');
        page.append("  状态 ").append(Words.of(lead.getStatus()));
        page.append("  首报 ").append(TIME.format(lead.getFirstReported()));
        page.append("  引荐 ").append(PlainText.oneLine(lead.getIntroducer())).append('\n');
        for (RuleHit part : lead.getScore().getParts()) {
            page.append(String.format(
                    Locale.ROOT,
                    "  %+.2f %s  %s%n",
                    part.getWeight(),
                    part.getRule(),
                    part.getSays().getZh()));
        }
        for (Evidence evidence : lead.getEvidence()) {
            page.append("  证据 ")
                    .append(evidence.getGrade())
                    .append(" “")
                    .append(PlainText.oneLine(evidence.getQuote()))
                    .append("” ")
                    .append(PlainText.oneLine(evidence.getSourceName()))
                    .append(' ')
                    .append(evidence.getUrl())
                    .append('\n');
        }
        lead.getClocks()
                .forEach(clock -> page.append("  时限 ")
                        .append(Words.ofStep(clock.getStep()))
                        .append(' ')
                        .append(TIME.format(clock.getDue()))
                        .append(clock.getOverdue() ? " 已超期" : "")
                        .append('\n'));
        lead.getServices().forEach(task -> page.append(service(task, now)));
        if (!lead.getMergedInto().isEmpty()) {
            page.append("  并入 ").append(PlainText.oneLine(lead.getMergedInto())).append('\n');
        }
        lead.getHistory()
                .forEach(step ->
                        page.append("  跟进 ").append(PlainText.oneLine(step)).append('\n'));
        return page.toString();
    }

    private static String service(ServiceTask task, Instant now) {
        String office = task.getOffice().isEmpty() ? "" : " → " + task.getOffice();
        String state = task.getDone() != null
                ? " 已办结 " + DAY.format(task.getDone())
                : " 限 " + DAY.format(task.getDue()) + (task.getDue().isBefore(now) ? " 已超期" : " 在办");
        String note = task.getNote().isEmpty() ? "" : " " + task.getNote();
        return "  服务 "
                + PlainText.oneLine(task.getName().getZh() + office + " " + task.getTeam() + " "
                        + DAY.format(task.getSince()) + " 起" + state + note)
                + "\n";
    }

    /** Open leads, the most urgent first. */
    public static List<Lead> open(Iterable<Lead> leads) {
        List<Lead> open = new ArrayList<>();
        leads.forEach(lead -> {
            if (OPEN.contains(lead.getStatus()) && lead.getScore().getPriority() > 0) {
                open.add(lead);
            }
        });
        open.sort(URGENT);
        return open;
    }
}
