package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.Signal;
import io.westbound.streams.leads.ProjectProfile;
import io.westbound.streams.leads.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the case file of each firm, has it judged when something is told or done or when it is due, and forwards what
 * comes of it. It decides nothing.
 */
final class CaseStep implements Processor<String, CaseInput, String, CaseOutput> {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStep.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int DUE_AT_A_TICK = 1_000;

    private final Region region;
    private final References references;
    private final ParkLoads loads;
    private final Duration behind;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, CaseOutput> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CaseFile> cases;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, String> due;

    @SuppressWarnings("NullAway.Init")
    private Library library;

    @SuppressWarnings("NullAway.Init")
    private Registers registers;

    @SuppressWarnings("NullAway.Init")
    private ParkLoad load;

    private boolean loadTold;

    /** Headers of the record under way, such as its trace context; none where a clock is the cause. */
    private Headers headers = new RecordHeaders();

    CaseStep(Region region, References references, ParkLoads loads, Duration behind) {
        this.region = region;
        this.references = references;
        this.loads = loads;
        this.behind = behind;
    }

    @Override
    public void init(ProcessorContext<String, CaseOutput> taskContext) {
        context = taskContext;
        cases = context.getStateStore(LeadTopology.CASES);
        due = context.getStateStore(LeadTopology.DUE);
        library = new Library(context.getStateStore(LeadTopology.MATCHED));
        registers = new Registers(region, references, context);
        load = new ParkLoad(
                context.getStateStore(LeadTopology.PARK_LOAD),
                loads,
                context.taskId().partition());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> tick(time(now)));
    }

    @Override
    public void process(Record<String, CaseInput> record) {
        headers = record.headers();
        registers.refresh();
        CaseFile former = cases.get(record.key());
        CaseFile changed = changed(former, record.value());
        if (changed != former) {
            conclude(record.key(), former, changed, time(context.currentSystemTimeMs()));
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
        if (input instanceof CaseInput.Done done
                && former != null
                && !(former.getSignals().isEmpty() && former.getLeads().isEmpty())) {
            return CaseFiles.with(former, done.followUp(), time(context.currentSystemTimeMs()));
        }
        throw new RecordFault(new IllegalArgumentException("a follow-up on a lead that does not exist"));
    }

    private void conclude(String firm, @Nullable CaseFile former, @Nullable CaseFile file, Instant now) {
        if (file != null) {
            apply(firm, former, judge(former, now).judge(firm, former == null ? file : former, file, null), now);
        }
    }

    private FirmJudge judge(@Nullable CaseFile former, Instant now) {
        int told = former == null ? 0 : former.getCascadeRevision();
        Followers followers = new Followers(region, registers, told, now);
        return new FirmJudge(region, registers, load.without(former), followers, now);
    }

    private void apply(String firm, @Nullable CaseFile former, Conclusion conclusion, Instant now) {
        Instant before = former == null ? null : former.getAgain();
        if (before != null) {
            due.delete(key(before, firm));
        }
        Instant again = conclusion.file().getAgain();
        if (CaseFiles.blank(conclusion.file())) {
            cases.delete(firm);
        } else {
            cases.put(firm, conclusion.file());
            if (again != null) {
                due.put(key(again, firm), firm);
            }
        }
        conclusion.outputs().forEach(output -> forward(firm, output, now));
        load.change(former, conclusion.file()).forEach(crowd -> forward(firm, crowd, now));
    }

    private void forward(String firm, CaseOutput output, Instant now) {
        context.forward(new Record<>(firm, output, now.toEpochMilli(), headers));
    }

    private void tick(Instant now) {
        headers = new RecordHeaders();
        registers.refresh();
        if (!loadTold) {
            load.untold().forEach(crowd -> forward(crowd.park(), crowd, now));
            loadTold = true;
        }
        List<KeyValue<String, String>> firms = new ArrayList<>();
        try (var entries = due.range(key(Instant.EPOCH, ""), key(now, "\uffff"))) {
            while (entries.hasNext() && firms.size() < DUE_AT_A_TICK) {
                firms.add(entries.next());
            }
        }
        for (KeyValue<String, String> firm : firms) {
            due.delete(firm.key);
            CaseFile file = cases.get(firm.value);
            spare(firm.value, () -> conclude(firm.value, file, file, now));
        }
        Library.Look look = library.next(registers.projects(), cases);
        if (look != null) {
            look.files().forEach((firm, file) -> spare(firm, () -> match(firm, file, look.project(), now)));
            library.done(look);
        }
    }

    /** A firm of which the judgement fails is left as it is until it is told of again; the clock goes on for the others. */
    private static void spare(String firm, Runnable judgement) {
        try {
            judgement.run();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("the case of {} could not be judged when it was due", firm, e);
        }
    }

    private void match(String firm, CaseFile file, ProjectProfile project, Instant now) {
        Conclusion conclusion = judge(file, now).judge(firm, file, file, project);
        if (conclusion.outputs().stream().anyMatch(CaseOutput.Raised.class::isInstance)) {
            apply(firm, file, conclusion, now);
        }
    }

    private static String key(Instant time, String firm) {
        return String.format("%015d %s", Math.max(0, time.toEpochMilli()), firm);
    }
}
