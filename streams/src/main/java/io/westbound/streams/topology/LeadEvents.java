package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.CaseMemory;
import io.westbound.event.Clock;
import io.westbound.event.Direction;
import io.westbound.event.Grade;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import io.westbound.event.MoveKind;
import io.westbound.event.Scope;
import io.westbound.event.ServiceTask;
import io.westbound.event.Signal;
import io.westbound.event.Stage;
import io.westbound.streams.leads.Evidence;
import io.westbound.streams.leads.Lead;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes leads as events. */
final class LeadEvents {

    private LeadEvents() {}

    static io.westbound.event.Lead.Builder lead(
            Lead lead, CaseFile file, CaseMemory memory, Map<String, Signal> signals, Instant now) {
        return io.westbound.event.Lead.newBuilder()
                .setLeadId(lead.id())
                .setRevision(memory.getLeadRevision())
                .setFirm(file.getFirm())
                .setSite(lead.site())
                .setStatus(LeadStatus.valueOf(lead.status().name()))
                .setStage(Stage.valueOf(lead.stage().name()))
                .setMove(MoveKind.valueOf(lead.move().name()))
                .setOrigin(Events.place(lead.origin(), signals))
                .setDestination(Events.place(lead.destination(), signals))
                .setScope(Scope.valueOf(lead.scope().name()))
                .setDirection(Direction.valueOf(lead.direction().name()))
                .setIndustry(lead.industry())
                .setIndustryGroup(lead.industryGroup())
                .setNeeds(Events.needs(lead))
                .setScore(Events.score(lead.score()))
                .setLevel(Level.valueOf(lead.level().name()))
                .setEvidence(Events.evidence(lead, signals, Evidence.IN_TIME.reversed()))
                .setEvidenceCount(count(lead, file))
                .setIndependentSources(lead.independentSources())
                .setBestGrade(Grade.valueOf(lead.bestGrade().name()))
                .setFirstReported(lead.firstReported())
                .setIntroducer(lead.introducer())
                .setLastEvidence(lead.lastEvidence())
                .setUpdatedAt(now)
                .setOpenUntil(lead.openUntil())
                .setClaim(Events.claim(lead.claim()))
                .setClocks(clocks(lead, memory))
                .setServices(services(lead))
                .setHistory(history(file))
                .setAlertId(memory.getAlertId())
                .setAlertRevision(memory.getAlertRevision())
                .setAlertedLevel(memory.getLevel())
                .setKnowledgeVersion(knowledge(file));
    }

    /** The version that judged the newest evidence. */
    static String knowledge(CaseFile file) {
        return file.getSignals().stream()
                .max(Comparator.comparing(Signal::getFetchedAt).thenComparing(Signal::getSignalId))
                .map(Signal::getKnowledgeVersion)
                .orElse("");
    }

    private static int count(Lead lead, CaseFile file) {
        int kept =
                lead.stories().stream().mapToInt(story -> story.items().size()).sum();
        return kept == file.getSignals().size() ? file.getSeen().size() : kept;
    }

    private static List<Clock> clocks(Lead lead, CaseMemory memory) {
        return lead.clocks().stream()
                .filter(clock -> memory.getAlertRevision() > 0)
                .map(clock -> new Clock(
                        clock.step(), clock.due(), memory.getOverdue().contains(clock.step() + " " + clock.due())))
                .toList();
    }

    private static List<ServiceTask> services(Lead lead) {
        return lead.services().stream()
                .map(task -> ServiceTask.newBuilder()
                        .setService(task.service().id())
                        .setName(Events.text(task.service().name()))
                        .setTeam(task.team())
                        .setOffice(task.office())
                        .setSince(task.since())
                        .setDue(task.due())
                        .setDone(task.done())
                        .setNote(task.note())
                        .build())
                .toList();
    }

    private static List<String> history(CaseFile file) {
        return file.getFollowUps().stream()
                .map(step -> step.getAt() + " " + step.getTeam() + " " + step.getKind()
                        + (step.getService().isEmpty() ? "" : " " + step.getService())
                        + (step.getOffice().isEmpty() ? "" : " → " + step.getOffice())
                        + (step.getDone() ? " 已办" : "")
                        + (step.getReason().isEmpty() ? "" : " " + step.getReason()))
                .toList();
    }
}
