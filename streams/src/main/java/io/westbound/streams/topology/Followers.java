package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.FirmRef;
import io.westbound.event.Grade;
import io.westbound.event.MoveKind;
import io.westbound.event.Scope;
import io.westbound.event.Signal;
import io.westbound.event.Stage;
import io.westbound.streams.leads.Cascade;
import io.westbound.streams.leads.FirmFacts;
import io.westbound.streams.leads.Lead;
import io.westbound.streams.leads.Place;
import io.westbound.streams.leads.Policy;
import io.westbound.streams.leads.Region;
import io.westbound.streams.leads.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells the suppliers of an anchor that it has committed inland, and takes that back when it no longer holds. All leads of
 * one firm speak with one voice: what one of them still says, another does not take back. Not thread-safe.
 */
final class Followers {

    private final Region region;
    private final Registers registers;
    private final Instant now;
    private final List<CaseOutput> outputs = new ArrayList<>();
    private int revision;

    /**
     * Goes on telling.
     *
     * @param revision of what was told last
     */
    Followers(Region region, Registers registers, int revision, Instant now) {
        this.region = region;
        this.registers = registers;
        this.revision = revision;
        this.now = now;
    }

    /**
     * Tells what is new of a lead.
     *
     * @param told suppliers that were told of it before
     * @param others suppliers that other leads of the firm speak to
     * @return the suppliers that are told of it now
     */
    List<String> tell(Lead lead, CaseFile file, List<String> told, Set<String> others) {
        if (!Cascade.draws(lead, region)) {
            takeBack(lead, file, told, others);
            return List.of();
        }
        List<String> all = new ArrayList<>(told);
        for (String supplier : Cascade.followers(lead, region, now)) {
            if (!all.contains(supplier) && atTheCoast(supplier)) {
                all.add(supplier);
                say(signal(lead, file, supplier));
            }
        }
        return all;
    }

    /** Takes back what suppliers were told of a lead that is gone. */
    void takeBack(Lead lead, CaseFile file, List<String> told, Set<String> others) {
        told.stream()
                .filter(supplier -> !others.contains(supplier))
                .forEach(supplier -> say(signal(lead, file, supplier).setRetracted(true)));
    }

    /** Revision of what was told last. */
    int revision() {
        return revision;
    }

    /** What suppliers are to be told, in order. */
    List<CaseOutput> outputs() {
        return outputs;
    }

    private void say(Signal.Builder signal) {
        revision++;
        outputs.add(new CaseOutput.Follows(signal.setRevision(revision).build()));
    }

    /** A supplier that sits inland need not follow. */
    private boolean atTheCoast(String supplier) {
        Place seat = registers.facts(supplier, "").seat();
        return seat == null || region.provinces().coastal(seat);
    }

    private Signal.Builder signal(Lead anchor, CaseFile file, String supplier) {
        FirmFacts facts = registers.facts(supplier, "");
        String name = facts.name().isEmpty() ? supplier.substring(supplier.indexOf(':') + 1) : facts.name();
        Story story = anchor.stories().get(anchor.stories().size() - 1);
        Signal cause = file.getSignals().stream()
                .filter(each -> each.getSignalId().equals(story.best().id()))
                .findFirst()
                .orElse(file.getSignals().get(0));
        return Signal.newBuilder(cause)
                .setSignalId("follow:" + anchor.firm().id() + ":" + supplier)
                .setFirm(FirmRef.newBuilder().setFirmId(supplier).setName(name).build())
                .setSite("")
                .setKind(Cascade.KIND)
                .setFunction("")
                .setMove(MoveKind.EXPANSION)
                .setStage(Stage.SEARCH)
                .setConfidence(region.policy().get(Policy.Key.SUPPLIER_FOLLOW_CONFIDENCE))
                .setTitle("客户" + anchor.firm().name() + "落户" + destination(anchor))
                .setSourceGrade(Grade.B)
                .setOrigin(null)
                .setDestination(null)
                .setScope(Scope.UNKNOWN)
                .setPublished(now)
                .setFetchedAt(now)
                .setIndustry(facts.industry());
    }

    private static String destination(Lead anchor) {
        Place to = anchor.destination();
        return to == null ? "" : to.name();
    }
}
