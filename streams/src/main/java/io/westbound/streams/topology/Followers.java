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
import io.westbound.streams.leads.Story;
import java.time.Instant;

/** Writes the evidence that a supplier's customer has committed inland. */
final class Followers {

    private Followers() {}

    static Signal signal(Lead anchor, CaseFile file, FirmFacts facts, Policy policy, Instant now) {
        String supplier = facts.id();
        String name = facts.name().isEmpty() ? supplier.substring(supplier.indexOf(':') + 1) : facts.name();
        Story story = anchor.stories().get(anchor.stories().size() - 1);
        Signal cause = file.getSignals().stream()
                .filter(each -> each.getSignalId().equals(story.best().id()))
                .findFirst()
                .orElse(file.getSignals().get(0));
        return Signal.newBuilder(cause)
                .setSignalId("follow:" + anchor.id() + ":" + supplier)
                .setFirm(FirmRef.newBuilder().setFirmId(supplier).setName(name).build())
                .setSite("")
                .setKind(Cascade.KIND)
                .setFunction("")
                .setMove(MoveKind.EXPANSION)
                .setStage(Stage.SEARCH)
                .setConfidence(policy.get(Policy.Key.SUPPLIER_FOLLOW_CONFIDENCE))
                .setTitle("客户" + anchor.firm().name() + "落户" + destination(anchor))
                .setSourceGrade(Grade.B)
                .setOrigin(null)
                .setDestination(null)
                .setScope(Scope.UNKNOWN)
                .setPublished(now)
                .setFetchedAt(now)
                .setIndustry(facts.industry())
                .build();
    }

    private static String destination(Lead anchor) {
        Place to = anchor.destination();
        return to == null ? "" : to.name();
    }
}
