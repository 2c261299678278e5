package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.Signal;
import io.westbound.streams.leads.ProjectProfile;
import io.westbound.streams.leads.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the case file of each firm, has it judged when something is told or done or when it is due, and forwards what
 * comes of it. It decides nothing.
 */
final class CaseStep implements Processor<String, CaseInput, String, CaseOutput> {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int DUE_AT_A_TICK = 1_000;

    private final Region region;
    private final Duration behind;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, CaseOutput> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CaseFile> cases;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, String> due;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Long> matched;

    @SuppressWarnings("NullAway.Init")
    private Registers registers;

    @SuppressWarnings("NullAway.Init")
    private ParkLoad load;

    CaseStep(Region region, Duration behind) {
        this.region = region;
        this.behind = behind;
    }

    @Override
    public void init(ProcessorContext<String, CaseOutput> taskContext) {
        context = taskContext;
        cases = context.getStateStore(LeadTopology.CASES);
        due = context.getStateStore(LeadTopology.DUE);
        matched = context.getStateStore(LeadTopology.MATCHED);
        registers = new Registers(region, context);
        load = new ParkLoad(context.getStateStore(LeadTopology.PARK_LOAD));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> tick(time(now)));
    }

    @Override
    public void process(Record<String, CaseInput> record) {
        registers.refresh();
        CaseFile former = cases.get(record.key());
        CaseFile changed = changed(former, record.value());
        if (changed != former) {
            conclude(record.key(), former, changed, null, time(context.currentSystemTimeMs()));
        }
    }

    private Instant time(long machine) {
        return Instant.ofEpochMilli(machine).minus(behind);
    }

    private @Nullable CaseFile changed(@Nullable CaseFile former, CaseInput input) {
        if (input instanceof CaseInput.Told told) {
            Signal signal = told.signal();
            CaseFile file = former == null ? CaseFiles.empty(signal.getFirm()) : former;
            CaseFile changed = CaseFiles.with(file, signal, region.policy());
            return changed == file ? former : changed;
        }
        if (input instanceof CaseInput.Done done && former != null) {
            return CaseFiles.with(former, done.followUp());
        }
        throw new RecordFault(new IllegalArgumentException("a follow-up on a lead that does not exist"));
    }

    private void conclude(
            String firm,
            @Nullable CaseFile former,
            @Nullable CaseFile file,
            @Nullable ProjectProfile project,
            Instant now) {
        if (file == null) {
            return;
        }
        Conclusion conclusion = new FirmJudge(region, registers, load.counts(), now)
                .judge(firm, former == null ? file : former, file, project);
        Instant before = former == null ? null : former.getAgain();
        if (before != null) {
            due.delete(key(before, firm));
        }
        Instant again = conclusion.file().getAgain();
        if (conclusion.file().getSignals().isEmpty()) {
            cases.delete(firm);
        } else {
            cases.put(firm, conclusion.file());
            if (again != null) {
                due.put(key(again, firm), firm);
            }
        }
        load.change(former, conclusion.file());
        conclusion.outputs().forEach(output -> context.forward(new Record<>(firm, output, now.toEpochMilli())));
    }

    private void tick(Instant now) {
        registers.refresh();
        List<String> firms = new ArrayList<>();
        try (var entries = due.range(key(Instant.EPOCH, ""), key(now, "\uffff"))) {
            while (entries.hasNext() && firms.size() < DUE_AT_A_TICK) {
                firms.add(entries.next().value);
            }
        }
        for (String firm : firms) {
            CaseFile file = cases.get(firm);
            conclude(firm, file, file, null, now);
        }
        registers.projects().forEach((project, changed) -> matchIfNew(project, changed, now));
    }

    private void matchIfNew(ProjectProfile project, long changed, Instant now) {
        Long seen = matched.get(project.id());
        if (seen != null && seen >= changed) {
            return;
        }
        matched.put(project.id(), changed);
        List<Map.Entry<String, CaseFile>> files = new ArrayList<>();
        try (var entries = cases.all()) {
            entries.forEachRemaining(entry -> files.add(Map.entry(entry.key, entry.value)));
        }
        files.forEach(entry -> conclude(entry.getKey(), entry.getValue(), entry.getValue(), project, now));
    }

    private static String key(Instant time, String firm) {
        return String.format("%015d %s", Math.max(0, time.toEpochMilli()), firm);
    }
}
