package io.westbound.deploy.work;

import io.westbound.event.Claim;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import io.westbound.streams.leads.Region;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a follow-up before it is sent. The stream decides for itself what a step does; this saves the
 * sender from steps that would do nothing or that nobody could read later.
 */
public final class StepCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Shanghai"));
    private static final Set<FollowUpKind> NEEDS_REASON =
            Set.of(FollowUpKind.INVALID, FollowUpKind.LOST, FollowUpKind.NOTE);
    private static final Pattern PERSON = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private final Map<String, Lead> leads;
    private final Collection<String> teams;
    private final Region region;

    /**
     * @param leads all leads by id
     * @param teams ids of all teams
     * @param region tables of the region, for its services
     */
    public StepCheck(Map<String, Lead> leads, Collection<String> teams, Region region) {
        this.leads = leads;
        this.teams = teams;
        this.region = region;
    }

    /** That there is no such lead. */
    public static String noLead(String id) {
        return "没有线索 '" + id + "'，请看 lead list --all。 There is no such lead.";
    }

    /** Why a step should not be sent, in Chinese and English; empty if it may. */
    public List<String> refusals(FollowUp step) {
        Lead lead = leads.get(step.getLeadId());
        if (lead == null) {
            return List.of(noLead(step.getLeadId()));
        }
        List<String> refusals = new ArrayList<>();
        if (!teams.isEmpty() && !teams.contains(step.getTeam())) {
            refusals.add("没有团队 '" + step.getTeam() + "'。 There is no such team; there are "
                    + teams.stream().sorted().toList());
        }
        if (NEEDS_REASON.contains(step.getKind()) && step.getReason().isBlank()) {
            refusals.add("请用 --reason 说明情况。 Say why with --reason.");
        }
        if (PERSON.matcher(step.getIntroducer() + " " + step.getReason() + " " + step.getOffice())
                .find()) {
            refusals.add("不得记录个人手机号，只记机构。 No person's mobile number, please; organisations only.");
        }
        if (lead.getStatus() == LeadStatus.MERGED) {
            refusals.add("线索已并入 '" + lead.getMergedInto() + "'，请在该线索上操作。 The lead was merged; use that one.");
        }
        refusals.addAll(claim(step, lead));
        refusals.addAll(target(step));
        refusals.addAll(service(step, lead));
        return refusals;
    }

    private List<String> service(FollowUp step, Lead lead) {
        if (step.getKind() != FollowUpKind.SERVICE) {
            return List.of();
        }
        List<String> refusals = new ArrayList<>();
        if (region.service(step.getService()) == null) {
            refusals.add("没有服务 '" + step.getService() + "'，可用："
                    + region.services().values().stream()
                            .map(each -> each.name().zh())
                            .sorted()
                            .collect(Collectors.joining("、"))
                    + "。 There is no such service; there are "
                    + region.services().keySet().stream().sorted().toList());
        }
        if (step.getOffice().isBlank() && !step.getDone()) {
            refusals.add("请用 --to 写明交办单位，或用 --done 表示已办结。 Name the office with --to, or say --done.");
        }
        if (!holds(step, lead.getClaim())) {
            refusals.add("团队 " + step.getTeam() + " 未认领此线索，不能交办服务。 The team does not hold the lead.");
        }
        return refusals;
    }

    private static boolean holds(FollowUp step, @Nullable Claim claim) {
        return claim != null
                && claim.getUntil().isAfter(step.getAt())
                && claim.getTeam().equals(step.getTeam());
    }

    private static List<String> claim(FollowUp step, Lead lead) {
        Claim claim = lead.getClaim();
        boolean held = claim != null && claim.getUntil().isAfter(step.getAt());
        if (step.getKind() == FollowUpKind.CLAIM
                && held
                && claim != null
                && !claim.getTeam().equals(step.getTeam())) {
            return List.of("已由 " + claim.getTeam() + " 认领至 " + DAY.format(claim.getUntil())
                    + "。 The lead is held by that team until then.");
        }
        return step.getKind() == FollowUpKind.RELEASE && !holds(step, claim)
                ? List.of("团队 " + step.getTeam() + " 未认领此线索，无从放开。 The team does not hold the lead.")
                : List.of();
    }

    private List<String> target(FollowUp step) {
        String target = step.getTarget();
        if (step.getKind() == FollowUpKind.SPLIT && (target.isBlank() || target.contains("@"))) {
            return List.of("--site 须为证据中出现的地点或厂名。 --site must be a word of the evidence, without '@'.");
        }
        if (step.getKind() != FollowUpKind.MERGE) {
            return List.of();
        }
        Lead into = leads.get(target);
        if (into == null) {
            return List.of(noLead(target));
        }
        if (target.equals(step.getLeadId()) || into.getMergedInto().equals(step.getLeadId())) {
            return List.of("不能并入自身。 A lead cannot be merged into itself.");
        }
        return List.of();
    }
}
