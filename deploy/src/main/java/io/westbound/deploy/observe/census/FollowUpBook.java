package io.westbound.deploy.observe.census;

import io.westbound.deploy.observe.NodeMeter;
import io.westbound.deploy.observe.NodeMeters;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What teams did: the last verdict on each lead, and who was contacted. Leads of the same key are on the same node. */
final class FollowUpBook implements Book<FollowUp> {

    private static final Set<FollowUpKind> VALID =
            EnumSet.of(FollowUpKind.VALID, FollowUpKind.SIGNED, FollowUpKind.LANDED);
    private static final Set<FollowUpKind> CONTACT = EnumSet.of(FollowUpKind.CONTACTED, FollowUpKind.VISITED);

    private final NodeMeters meters;
    private final LeadBook leads;
    private final Map<Integer, Map<String, String>> verdicts = new HashMap<>();
    private final Map<Integer, Set<String>> contacted = new HashMap<>();

    FollowUpBook(NodeMeters meters, LeadBook leads) {
        this.meters = meters;
        this.leads = leads;
        for (FollowUpKind kind : FollowUpKind.values()) {
            meters.counter(NodeMeter.FOLLOW_UPS, NodeMeters.word(kind));
        }
    }

    @Override
    public Topic<FollowUp> topic() {
        return Topics.FOLLOW_UPS;
    }

    @Override
    public @Nullable Duration lookBack() {
        return null;
    }

    @Override
    public void accept(Entry<FollowUp> entry) {
        FollowUp step = entry.value();
        if (step == null) {
            return;
        }
        if (entry.fresh()) {
            meters.counter(NodeMeter.FOLLOW_UPS, NodeMeters.word(step.getKind()))
                    .increment();
        }
        Map<String, String> judged = verdicts.computeIfAbsent(entry.partition(), p -> new HashMap<>());
        if (VALID.contains(step.getKind())) {
            judged.put(step.getLeadId(), "valid");
        } else if (step.getKind() == FollowUpKind.INVALID) {
            judged.put(step.getLeadId(), "invalid");
        }
        if (CONTACT.contains(step.getKind())) {
            contact(entry, step);
        }
    }

    @Override
    public void forget(int partition) {
        verdicts.remove(partition);
        contacted.remove(partition);
    }

    @Override
    public void show() {
        Tally sources = new Tally();
        Tally kinds = new Tally();
        verdicts.values()
                .forEach(partition -> partition.forEach((leadId, verdict) -> leads.line(leadId)
                        .ifPresent(line -> {
                            line.sources().forEach(source -> both(sources, source, verdict));
                            line.kinds().forEach(kind -> both(kinds, kind, verdict));
                        })));
        meters.rows(NodeMeter.SOURCE_VERDICTS, sources.rows());
        meters.rows(NodeMeter.SIGNAL_VERDICTS, kinds.rows());
    }

    private void contact(Entry<FollowUp> entry, FollowUp step) {
        boolean first = contacted
                .computeIfAbsent(entry.partition(), p -> new HashSet<>())
                .add(step.getLeadId());
        if (first && entry.fresh()) {
            leads.line(step.getLeadId())
                    .ifPresent(line -> meters.record(
                            NodeMeter.FIRST_CONTACT, Duration.between(line.firstReported(), step.getAt())));
        }
    }

    private static void both(Tally tally, String what, String verdict) {
        tally.zero(what, "valid");
        tally.zero(what, "invalid");
        tally.add(what, verdict);
    }
}
