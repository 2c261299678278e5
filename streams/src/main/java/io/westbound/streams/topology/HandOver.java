package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.FirmRef;
import io.westbound.event.Signal;
import io.westbound.streams.leads.Case;
import io.westbound.streams.leads.Evidence;
import io.westbound.streams.leads.LeadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the evidence of a case under another firm, and takes back there what was withdrawn here. */
final class HandOver {

    private final FirmRef firm;
    private final String site;
    private final Map<String, Integer> before;

    /**
     * Hands over to a lead.
     *
     * @param former the file as it was, by which a signal that was revised is told
     */
    HandOver(String into, CaseFile former, Registers registers) {
        this.before = former.getSignals().stream()
                .collect(Collectors.toMap(Signal::getSignalId, Signal::getRevision, Math::max));
        String id = LeadId.firmOf(into);
        String known = registers.facts(id, "").name();
        this.firm = FirmRef.newBuilder()
                .setFirmId(id)
                .setName(known.isEmpty() ? id.substring(id.indexOf(':') + 1) : known)
                .build();
        this.site = LeadId.siteOf(into);
    }

    /**
     * What the other firm is to be told. A signal keeps its id, so that a circle of mergers ends where it began.
     *
     * @param told ids of signals that it was told before
     */
    List<CaseOutput> changes(Case subject, List<String> told, Map<String, Signal> signals) {
        List<CaseOutput> changes = new ArrayList<>();
        List<String> now = all(subject);
        for (String id : now) {
            Signal signal = signals.get(id);
            if (signal != null && (!told.contains(id) || revised(signal))) {
                changes.add(new CaseOutput.Follows(moved(signal).build()));
            }
        }
        for (String id : told) {
            Signal signal = signals.get(id);
            if (signal != null && !now.contains(id)) {
                changes.add(new CaseOutput.Follows(moved(signal)
                        .setRetracted(true)
                        .setRevision(signal.getRevision() + 1)
                        .build()));
            }
        }
        return changes;
    }

    private boolean revised(Signal signal) {
        return before.getOrDefault(signal.getSignalId(), signal.getRevision()) < signal.getRevision();
    }

    /** Ids of all signals of a case. */
    List<String> all(Case subject) {
        return subject.evidence().stream().map(Evidence::id).toList();
    }

    private Signal.Builder moved(Signal signal) {
        return Signal.newBuilder(signal).setFirm(firm).setSite(site);
    }
}
