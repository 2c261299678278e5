package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.CaseMemory;
import io.westbound.event.LeadStatus;
import io.westbound.event.Signal;
import io.westbound.streams.leads.AlertPolicy;
import io.westbound.streams.leads.AlertState;
import io.westbound.streams.leads.Case;
import io.westbound.streams.leads.Casebook;
import io.westbound.streams.leads.FirmFacts;
import io.westbound.streams.leads.Lead;
import io.westbound.streams.leads.LeadJudge;
import io.westbound.streams.leads.Policy;
import io.westbound.streams.leads.ProjectProfile;
import io.westbound.streams.leads.Region;
import io.westbound.streams.leads.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the leads package about all cases of one firm and writes down what it says. One instance a judgement. */
final class FirmJudge {

    private final Region region;
    private final Registers registers;
    private final LeadJudge judge;
    private final AlertPolicy policy;
    private final Followers followers;
    private final Instant now;
    private final List<CaseOutput> outputs = new ArrayList<>();
    private final Map<String, CaseMemory> memories = new TreeMap<>();
    private final Map<String, Signal> signals = new HashMap<>();
    private final Set<String> expired = new HashSet<>();
    private @Nullable Instant again;

    FirmJudge(Region region, Registers registers, ToIntFunction<String> parkLoad, Followers followers, Instant now) {
        this.region = region;
        this.registers = registers;
        this.judge = new LeadJudge(region, registers.parks(), parkLoad, registers.library());
        this.policy = new AlertPolicy(region, registers.teams());
        this.followers = followers;
        this.now = now;
    }

    /**
     * Judges a firm.
     *
     * @param former the file as it was; for what is to be said of leads that vanish
     * @param file the file as it is now
     * @param project a new project of the library to be matched; null: none
     */
    Conclusion judge(String firm, CaseFile former, CaseFile file, @Nullable ProjectProfile project) {
        former.getSignals().forEach(signal -> signals.put(signal.getSignalId(), signal));
        file.getSignals().forEach(signal -> signals.put(signal.getSignalId(), signal));
        file.getLeads().forEach(memory -> memories.put(memory.getLeadId(), memory));
        FirmFacts facts = registers.facts(firm, file.getFirm().getName());
        Casebook book = book(firm, file);
        book.merged().forEach((from, into) -> merge(from, book.cases().get(into), file, facts));
        book.handed().values().forEach(each -> hand(each, former, file, facts));
        book.cases().values().forEach(each -> conclude(each, file, facts, project));
        Casebook before = book(firm, former);
        before.cases().values().stream()
                .filter(each -> memories.containsKey(each.id()))
                .filter(each ->
                        !book.cases().containsKey(each.id()) && !book.handed().containsKey(each.id()))
                .forEach(each -> vanish(each, former, facts));
        outputs.addAll(followers.outputs());
        return new Conclusion(kept(former, file), outputs);
    }

    /**
     * What is kept of the firm: what was withdrawn is remembered for as long as a lead lives, for it may be told again; what
     * has expired is not.
     */
    private CaseFile kept(CaseFile former, CaseFile file) {
        List<Signal> left = file.getSignals().stream()
                .filter(signal -> !expired.contains(signal.getSignalId()))
                .toList();
        boolean withdrawn = file.getSignals().isEmpty();
        if (withdrawn) {
            boolean before = former.getSignals().isEmpty() && former.getAgain() != null;
            again = before ? former.getAgain() : now.plus(region.policy().days(Policy.Key.LEAD_DAYS));
        }
        boolean over = left.isEmpty() && (!withdrawn || again == null || !again.isAfter(now));
        return over
                ? CaseFiles.empty(file.getFirm())
                : CaseFile.newBuilder(file)
                        .setSignals(left)
                        .setLeads(List.copyOf(memories.values()))
                        .setCascadeRevision(followers.revision())
                        .setAgain(again)
                        .build();
    }

    private static Casebook book(String firm, CaseFile file) {
        return Casebook.of(
                firm,
                file.getSignals().stream().map(Pure::evidence).toList(),
                file.getFollowUps().stream().map(Pure::step).toList());
    }

    private void conclude(Case subject, CaseFile file, FirmFacts facts, @Nullable ProjectProfile project) {
        CaseMemory memory = memories.getOrDefault(subject.id(), Memories.blank(subject.id()));
        Lead lead = judge.judge(subject, facts, told(memory), now);
        if (!lead.openUntil().isAfter(now) && !lead.status().equals(Status.SIGNED)) {
            forget(subject);
            return;
        }
        AlertState state = Memories.state(memory);
        AlertPolicy.Verdict verdict = policy.decide(state, lead, now);
        raise(verdict, lead, file);
        state = verdict.state();
        if (project != null) {
            AlertState known = state;
            state = project.match(lead, region.policy())
                    .map(fit -> {
                        AlertPolicy.Verdict match = policy.match(known, lead, fit, now);
                        raise(match, lead, file);
                        return match.state();
                    })
                    .orElse(known);
        }
        Instant due = verdict.again();
        again = again == null || due != null && due.isBefore(again) ? due : again;
        publish(lead, file, Memories.with(memory, state).setPark(park(lead)), memory);
    }

    private void publish(Lead lead, CaseFile file, CaseMemory.Builder builder, CaseMemory memory) {
        CaseMemory next = builder.setFollowers(
                        followers.tell(lead, file, memory.getFollowers(), followersBut(lead.id())))
                .setLeadRevision(memory.getLeadRevision() + 1)
                .build();
        memories.put(lead.id(), next);
        outputs.add(new CaseOutput.Judged(
                lead.id(), LeadEvents.lead(lead, file, next, signals, now).build()));
    }

    /** Suppliers that other leads of the firm speak to. */
    private Set<String> followersBut(String leadId) {
        return memories.values().stream()
                .filter(memory -> !memory.getLeadId().equals(leadId))
                .flatMap(memory -> memory.getFollowers().stream())
                .collect(Collectors.toSet());
    }

    private void raise(AlertPolicy.Verdict verdict, Lead lead, CaseFile file) {
        verdict.tells()
                .forEach(tell -> outputs.add(new CaseOutput.Raised(
                        AlertEvents.alert(tell, verdict.state().alertId(), lead, file, signals, now))));
    }

    /** A case that has become part of another hands its alert on, or takes it back if the other has one already. */
    private void merge(String from, @Nullable Case into, CaseFile file, FirmFacts facts) {
        CaseMemory memory = memories.remove(from);
        if (memory == null || into == null) {
            return;
        }
        CaseMemory target = memories.getOrDefault(into.id(), Memories.blank(into.id()));
        Lead lead = judge.judge(into, facts, told(memory), now);
        memories.put(
                into.id(),
                CaseMemory.newBuilder(target.getAlertRevision() == 0 ? memory : target)
                        .setLeadId(into.id())
                        .setLeadRevision(target.getLeadRevision())
                        .setFollowers(Stream.concat(target.getFollowers().stream(), memory.getFollowers().stream())
                                .distinct()
                                .toList())
                        .setPark("")
                        .build());
        if (target.getAlertRevision() > 0 && memory.getAlertRevision() > 0 && !memory.getRetracted()) {
            raise(policy.absorbed(Memories.state(memory), into.id(), now), lead, file);
        }
        outputs.add(new CaseOutput.Judged(
                from,
                LeadEvents.lead(lead, file, memory, signals, now)
                        .setLeadId(from)
                        .setRevision(memory.getLeadRevision() + 1)
                        .setStatus(LeadStatus.MERGED)
                        .setMergedInto(into.id())
                        .build()));
    }

    /** A case that was merged into one of another firm: its evidence goes there, what is still to come too. */
    private void hand(Casebook.Handed handed, CaseFile former, CaseFile file, FirmFacts facts) {
        Case subject = handed.subject();
        CaseMemory memory = memories.getOrDefault(subject.id(), Memories.blank(subject.id()));
        Lead lead = judge.judge(subject, facts, told(memory), now);
        if (!lead.openUntil().isAfter(now)) {
            forget(subject);
            return;
        }
        AlertState state = Memories.state(memory);
        if (state.revision() > 0 && !state.retracted()) {
            AlertPolicy.Verdict verdict = policy.absorbed(state, handed.into(), now);
            raise(verdict, lead, file);
            state = verdict.state();
        }
        HandOver over = new HandOver(handed.into(), former, registers);
        outputs.addAll(over.changes(subject, memory.getHanded(), signals));
        CaseMemory next = Memories.with(memory, state)
                .setHanded(over.all(subject))
                .setPark("")
                .setLeadRevision(memory.getLeadRevision() + 1)
                .build();
        memories.put(subject.id(), next);
        again = again == null || lead.openUntil().isBefore(again) ? lead.openUntil() : again;
        outputs.add(new CaseOutput.Judged(
                subject.id(),
                LeadEvents.lead(lead, file, next, signals, now)
                        .setStatus(LeadStatus.MERGED)
                        .setMergedInto(handed.into())
                        .build()));
    }

    /** A case of which all evidence was withdrawn; what teams were told of it is remembered, for it may be told again. */
    private void vanish(Case subject, CaseFile former, FirmFacts facts) {
        CaseMemory memory = memories.getOrDefault(subject.id(), Memories.blank(subject.id()));
        Lead lead = judge.judge(subject, facts, told(memory), now);
        AlertState state = Memories.state(memory);
        if (state.revision() > 0 && !state.retracted()) {
            AlertPolicy.Verdict verdict = policy.withdrawn(state, now);
            raise(verdict, lead, former);
            state = verdict.state();
        }
        followers.takeBack(lead, former, memory.getFollowers(), followersBut(subject.id()));
        memories.put(
                subject.id(),
                Memories.with(memory, state).setFollowers(List.of()).setPark("").build());
        outputs.add(new CaseOutput.Judged(subject.id(), null));
    }

    private void forget(Case subject) {
        subject.evidence().forEach(each -> expired.add(each.id()));
        memories.remove(subject.id());
        outputs.add(new CaseOutput.Judged(subject.id(), null));
    }

    /** Since when teams are told without a break: now, if they are told for the first time or again. */
    private Instant told(CaseMemory memory) {
        Instant first = memory.getFirstAt();
        return first == null || memory.getRetracted() ? now : first;
    }

    private static String park(Lead lead) {
        boolean counts = lead.open() && lead.stage().live() && !lead.parks().isEmpty();
        return counts ? lead.parks().get(0).parkId() + "/" + lead.industry() : "";
    }
}
