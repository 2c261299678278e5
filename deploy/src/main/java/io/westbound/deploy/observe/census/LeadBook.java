package io.westbound.deploy.observe.census;

import io.westbound.deploy.observe.NodeMeter;
import io.westbound.deploy.observe.NodeMeters;
import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import io.westbound.event.Scope;
import io.westbound.event.Stage;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every living lead, in one line each. */
final class LeadBook implements Book<Lead> {

    private static final List<String> STEPS = List.of("respond", "assess", "feed-back", "report");

    private final NodeMeters meters;
    private final Map<Integer, Map<String, LeadLine>> lines = new HashMap<>();

    LeadBook(NodeMeters meters) {
        this.meters = meters;
    }

    @Override
    public Topic<Lead> topic() {
        return Topics.LEADS;
    }

    @Override
    public @Nullable Duration lookBack() {
        return null;
    }

    @Override
    public void accept(Entry<Lead> entry) {
        Map<String, LeadLine> partition = lines.computeIfAbsent(entry.partition(), p -> new HashMap<>());
        if (entry.value() == null) {
            partition.remove(entry.key());
        } else {
            partition.put(entry.key(), LeadLine.of(entry.value()));
        }
    }

    @Override
    public void forget(int partition) {
        lines.remove(partition);
    }

    /** The line of a lead, if it is known here. */
    Optional<LeadLine> line(String leadId) {
        return lines.values().stream()
                .map(partition -> partition.get(leadId))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    @Override
    public void show() {
        Tally leads = new Tally();
        Tally status = new Tally();
        Tally overdue = new Tally();
        Tally claims = new Tally();
        Tally origins = new Tally();
        frame(leads, status, overdue);
        lines.values().stream()
                .flatMap(partition -> partition.values().stream())
                .forEach(line -> {
                    status.add(line.status());
                    if (line.open()) {
                        leads.add(line.level(), line.stage(), line.scope());
                        origins.add(line.industry(), line.origin());
                        line.overdue().forEach(overdue::add);
                    }
                    if (!line.team().isEmpty()) {
                        claims.add(line.team());
                    }
                });
        meters.rows(NodeMeter.LEADS, leads.rows());
        meters.rows(NodeMeter.LEAD_STATUS, status.rows());
        meters.rows(NodeMeter.OVERDUE, overdue.rows());
        meters.rows(NodeMeter.CLAIMS, claims.rows());
        meters.rows(NodeMeter.LEAD_ORIGINS, origins.rows());
    }

    /** Zeroes where nothing is, so that an empty system shows zeroes and not a hole. */
    private static void frame(Tally leads, Tally status, Tally overdue) {
        for (Level level : Level.values()) {
            for (Stage stage : Stage.values()) {
                leads.zero(NodeMeters.word(level), NodeMeters.word(stage), NodeMeters.word(Scope.UNKNOWN));
            }
        }
        Stream.of(LeadStatus.values()).map(NodeMeters::word).forEach(status::zero);
        STEPS.forEach(overdue::zero);
    }
}
