package io.westbound.deploy.observe.census;

import io.westbound.deploy.observe.NodeMeters;
import io.westbound.event.Clock;
import io.westbound.event.Evidence;
import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the census keeps of a lead; labels are as they are shown.
 *
 * @param open whether the case is still worked on
 * @param team team that holds the lead; empty if none
 * @param overdue steps of the clock that are overdue
 * @param sources ids of the sources of its evidence
 * @param kinds kinds of signals among its evidence
 */
record LeadLine(
        boolean open,
        String level,
        String stage,
        String scope,
        String status,
        String industry,
        String origin,
        String team,
        List<String> overdue,
        Set<String> sources,
        Set<String> kinds,
        Instant firstReported) {

    private static final String NONE = "none";
    private static final Set<LeadStatus> ENDED =
            EnumSet.of(LeadStatus.LANDED, LeadStatus.LOST, LeadStatus.INVALID, LeadStatus.MERGED, LeadStatus.CLOSED);

    static LeadLine of(Lead lead) {
        return new LeadLine(
                !ENDED.contains(lead.getStatus()),
                NodeMeters.word(lead.getLevel()),
                NodeMeters.word(lead.getStage()),
                NodeMeters.word(lead.getScope()),
                NodeMeters.word(lead.getStatus()),
                lead.getIndustryGroup().isEmpty() ? NONE : lead.getIndustryGroup(),
                lead.getOrigin() == null || lead.getOrigin().getProvince().isEmpty()
                        ? NONE
                        : lead.getOrigin().getProvince(),
                lead.getClaim() == null ? "" : lead.getClaim().getTeam(),
                lead.getClocks().stream()
                        .filter(Clock::getOverdue)
                        .map(Clock::getStep)
                        .toList(),
                lead.getEvidence().stream().map(Evidence::getSourceId).collect(Collectors.toUnmodifiableSet()),
                lead.getEvidence().stream().map(Evidence::getKind).collect(Collectors.toUnmodifiableSet()),
                lead.getFirstReported());
    }
}
