package io.westbound.deploy.cli;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.show.Words;
import io.westbound.deploy.work.LeadTable;
import io.westbound.deploy.work.Precision;
import io.westbound.deploy.work.Sender;
import io.westbound.deploy.work.Snapshot;
import io.westbound.deploy.work.StepCheck;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.event.Lead;
import io.westbound.event.Level;
import io.westbound.schemas.Topics;
import io.westbound.streams.region.RegionLoader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads leads and tells what a team did with them. */
@Command(
        name = "lead",
        mixinStandardHelpOptions = true,
        header = "线索：查看、认领、跟进。 Lists leads and records what a team did with them.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  westbound lead list --level WARM",
            "  westbound lead claim 'cn:600192@4403' --team guangzhou",
            "  westbound lead lost 'cn:600192@4403' --team guangzhou --to 合肥 --reason 配套",
            "  westbound lead service 'cn:600192@4403' --team guangzhou --service 用工 --to 人社局",
            "  westbound lead merge 'name:长河电子@' --into 'cn:600192@4403' --team head",
            "  westbound lead precision > my-knowledge/region/shaanxi/precision.tsv"
        })
public final class LeadCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Who did it, and what is to be noted. */
    static final class StepOptions {
        @Mixin
        private final KafkaOption kafka = new KafkaOption();

        @Parameters(paramLabel = "LEAD", description = "Lead id, as `lead list` shows it.")
        private String lead = "";

        @Option(names = "--team", required = true, paramLabel = "T", description = "Team that did it.")
        private String team = "";

        @Option(names = "--by", paramLabel = "WHO", description = "Person or desk.")
        private String by = "";

        @Option(names = "--reason", description = "Reason of invalid or lost; text of a note.")
        private String reason = "";

        @Option(names = "--introducer", description = "Organisation that introduced the firm; never a private person.")
        private String introducer = "";

        @Option(names = "--park", description = "Park, for signed and landed.")
        private String park = "";
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "在手线索，最紧急的在前。 Open leads, the most urgent first.")
    int list(
            @Mixin KafkaOption kafka,
            @Option(names = "--level", defaultValue = "NONE", description = "Least level.") Level level,
            @Option(names = "--all", description = "Closed and sleeping ones too.") boolean all) {
        Map<String, Lead> leads = Snapshot.latest(kafka.clientSettings(), Topics.LEADS);
        List<Lead> shown =
                all ? leads.values().stream().sorted(LeadTable.URGENT).toList() : LeadTable.open(leads.values());
        shown.stream()
                .filter(lead -> lead.getLevel().compareTo(level) >= 0)
                .forEach(lead -> out().println(LeadTable.line(lead)));
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "一条线索的全部信息。 One lead with all that is known.")
    int show(@Mixin KafkaOption kafka, @Parameters(paramLabel = "LEAD") String id) {
        Lead lead = Snapshot.latest(kafka.clientSettings(), Topics.LEADS).get(id);
        if (lead == null) {
            return missing(id);
        }
        out().print(LeadTable.page(lead, Instant.now()));
        out().flush();
        return 0;
    }

    @Command(
            name = "precision",
            mixinStandardHelpOptions = true,
            description = "各信源与信号的查实率。 Share of valid verdicts by source and kind, as precision.tsv wants it.")
    int precision(@Mixin KafkaOption kafka) {
        List<FollowUp> steps = new ArrayList<>();
        Snapshot.each(kafka.clientSettings(), Topics.FOLLOW_UPS, (key, value) -> {
            if (value != null) {
                steps.add(value);
            }
        });
        out().print(Precision.table(Snapshot.latest(kafka.clientSettings(), Topics.LEADS), steps));
        out().flush();
        return 0;
    }

    @Command(
            name = "claim",
            mixinStandardHelpOptions = true,
            description = "认领线索。 Claims a lead for the response period.")
    int claim(@Mixin StepOptions step) {
        return send(FollowUpKind.CLAIM, step, followUp -> {});
    }

    @Command(name = "release", mixinStandardHelpOptions = true, description = "放开认领。 Gives a claim up.")
    int release(@Mixin StepOptions step) {
        return send(FollowUpKind.RELEASE, step, followUp -> {});
    }

    @Command(name = "contacted", mixinStandardHelpOptions = true, description = "已联系企业。 The firm was spoken to.")
    int contacted(@Mixin StepOptions step) {
        return send(FollowUpKind.CONTACTED, step, followUp -> {});
    }

    @Command(name = "visited", mixinStandardHelpOptions = true, description = "已走访企业。 The firm was visited.")
    int visited(@Mixin StepOptions step) {
        return send(FollowUpKind.VISITED, step, followUp -> {});
    }

    @Command(name = "note", mixinStandardHelpOptions = true, description = "跟进报告，续认领期。 A report; it renews the claim.")
    int note(@Mixin StepOptions step) {
        return send(FollowUpKind.NOTE, step, followUp -> {});
    }

    @Command(name = "valid", mixinStandardHelpOptions = true, description = "核实属实。 The lead is true.")
    int valid(@Mixin StepOptions step) {
        return send(FollowUpKind.VALID, step, followUp -> {});
    }

    @Command(name = "invalid", mixinStandardHelpOptions = true, description = "核实无效，须写明原因。 The lead is wrong; say why.")
    int invalid(@Mixin StepOptions step) {
        return send(FollowUpKind.INVALID, step, followUp -> {});
    }

    @Command(name = "signed", mixinStandardHelpOptions = true, description = "已签约。 A contract was signed with us.")
    int signed(@Mixin StepOptions step) {
        return send(FollowUpKind.SIGNED, step, followUp -> {});
    }

    @Command(name = "landed", mixinStandardHelpOptions = true, description = "已落地。 The project has landed with us.")
    int landed(@Mixin StepOptions step) {
        return send(FollowUpKind.LANDED, step, followUp -> {});
    }

    @Command(
            name = "lost",
            mixinStandardHelpOptions = true,
            description = "已流失，须写明去向与原因。 The firm went elsewhere; say where and why.")
    int lost(@Mixin StepOptions step, @Option(names = "--to", required = true, description = "Where to.") String to) {
        return send(FollowUpKind.LOST, step, followUp -> followUp.setLostTo(to));
    }

    @Command(
            name = "dormant",
            mixinStandardHelpOptions = true,
            description = "转入沉睡，新信号唤醒。 Sleeps until a new signal wakes it.")
    int dormant(@Mixin StepOptions step) {
        return send(FollowUpKind.DORMANT, step, followUp -> {});
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "并入另一线索。 Makes it part of another lead, of the same firm or of another.")
    int merge(@Mixin StepOptions step, @Option(names = "--into", required = true) String target) {
        return send(FollowUpKind.MERGE, step, followUp -> followUp.setTarget(target));
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "按厂名拆出一条线索。 Makes evidence with a word a lead of its own.")
    int split(@Mixin StepOptions step, @Option(names = "--site", required = true) String site) {
        return send(FollowUpKind.SPLIT, step, followUp -> followUp.setTarget(site));
    }

    /** What is done for the firm, and by whom. */
    static final class ServiceOptions {
        @Option(
                names = "--service",
                required = true,
                paramLabel = "SERVICE",
                description = "Service, by its id or Chinese name in services.tsv of the region.")
        private String service = "";

        @Option(names = "--to", paramLabel = "OFFICE", description = "Office that is to do it; never a private person.")
        private String office = "";

        @Option(names = "--done", description = "The service is done.")
        private boolean done;

        @Option(names = "--note", paramLabel = "TEXT", description = "What is to be noted of it.")
        private String note = "";

        void fill(FollowUp.Builder followUp) {
            followUp.setService(service).setOffice(office).setDone(done);
            if (!note.isBlank()) {
                followUp.setReason(note);
            }
        }
    }

    @Command(
            name = "service",
            mixinStandardHelpOptions = true,
            description = "交办或办结一项服务，须已认领。 Hands a service over to an office or takes it as done; the team must"
                    + " hold the lead.")
    int service(@Mixin StepOptions step, @Mixin ServiceOptions service) {
        return send(FollowUpKind.SERVICE, step, service::fill);
    }

    private int send(FollowUpKind kind, StepOptions step, Consumer<FollowUp.Builder> more) {
        Map<String, Object> client = step.kafka.clientSettings();
        WestboundConfig.Streams knowledge = step.kafka.configuration().streams();
        FollowUp.Builder filled = FollowUp.newBuilder()
                .setFollowUpId(UUID.randomUUID().toString())
                .setLeadId(step.lead)
                .setKind(kind)
                .setTeam(step.team)
                .setBy(step.by)
                .setAt(Instant.now())
                .setReason(step.reason)
                .setPark(step.park)
                .setIntroducer(step.introducer);
        more.accept(filled);
        FollowUp followUp = filled.build();
        List<String> refusals = new StepCheck(
                        Snapshot.latest(client, Topics.LEADS),
                        Snapshot.latest(client, Topics.TEAMS).keySet(),
                        RegionLoader.load(knowledge.knowledge().orElse(null), knowledge.region()))
                .refusals(followUp);
        if (!refusals.isEmpty()) {
            refusals.forEach(why -> spec.commandLine().getErr().println("westbound: " + why));
            return 2;
        }
        try (Sender sender = new Sender(client)) {
            String topic = Topics.FOLLOW_UPS.name();
            sender.send(new ProducerRecord<>(
                    topic,
                    step.lead.getBytes(StandardCharsets.UTF_8),
                    Topics.FOLLOW_UPS.serde().serializer().serialize(topic, followUp)));
        }
        out().println("已记录 / recorded: " + Words.of(kind) + " " + kind + " " + step.lead + " " + step.team);
        return 0;
    }

    private int missing(String lead) {
        spec.commandLine().getErr().println("westbound: " + StepCheck.noLead(lead));
        return 2;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
