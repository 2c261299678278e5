package io.westbound.streams.topology;

import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.CaseFile;
import io.westbound.event.CostGap;
import io.westbound.event.Direction;
import io.westbound.event.Grade;
import io.westbound.event.Level;
import io.westbound.event.MoveKind;
import io.westbound.event.ParkMatch;
import io.westbound.event.Scope;
import io.westbound.event.Signal;
import io.westbound.event.Stage;
import io.westbound.streams.leads.Evidence;
import io.westbound.streams.leads.Lead;
import io.westbound.streams.leads.Tell;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes alerts as events. */
final class AlertEvents {

    private AlertEvents() {}

    static Alert alert(Tell tell, String alertId, Lead lead, CaseFile file, Map<String, Signal> signals, Instant now) {
        return Alert.newBuilder()
                .setAlertId(alertId)
                .setRevision(tell.revision())
                .setKind(AlertKind.valueOf(tell.kind().name()))
                .setLeadId(lead.id())
                .setLevel(Level.valueOf(tell.level().name()))
                .setFormerLevel(Level.valueOf(tell.former().name()))
                .setFirm(file.getFirm())
                .setSite(lead.site())
                .setStage(Stage.valueOf(lead.stage().name()))
                .setMove(MoveKind.valueOf(lead.move().name()))
                .setOrigin(Events.place(lead.origin(), signals))
                .setDestination(Events.place(lead.destination(), signals))
                .setScope(Scope.valueOf(lead.scope().name()))
                .setDirection(Direction.valueOf(lead.direction().name()))
                .setIndustry(lead.industry())
                .setIndustryGroup(lead.industryGroup())
                .setScore(Events.score(lead.score()))
                .setWhyNow(Events.text(lead.whyNow()))
                .setReason(Events.text(tell.reason()))
                .setEvidence(Events.evidence(lead, signals, Evidence.STRONGEST))
                .setIndependentSources(lead.independentSources())
                .setBestGrade(Grade.valueOf(lead.bestGrade().name()))
                .setNeeds(Events.needs(lead))
                .setCostGap(costGap(lead))
                .setParks(parks(lead))
                .setTalkingPoints(
                        lead.talkingPoints().stream().map(Events::text).toList())
                .setClaim(Events.claim(lead.claim()))
                .setTeams(tell.teams())
                .setPublished(lead.firstReported())
                .setFetchedAt(fetched(signals, now))
                .setRaisedAt(now)
                .setKnowledgeVersion(LeadEvents.knowledge(file))
                .build();
    }

    private static List<CostGap> costGap(Lead lead) {
        return lead.costGap().stream()
                .map(gap -> CostGap.newBuilder()
                        .setFactor(gap.factor())
                        .setOrigin(gap.origin())
                        .setOriginYear(gap.originYear())
                        .setRegion(gap.region())
                        .setRegionYear(gap.regionYear())
                        .setYear(gap.year())
                        .setSource(gap.source())
                        .build())
                .toList();
    }

    private static List<ParkMatch> parks(Lead lead) {
        return lead.parks().stream()
                .map(park -> new ParkMatch(park.parkId(), park.name(), park.fit(), Events.text(park.why())))
                .toList();
    }

    private static Instant fetched(Map<String, Signal> signals, Instant now) {
        return signals.values().stream()
                .map(Signal::getFetchedAt)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }
}
