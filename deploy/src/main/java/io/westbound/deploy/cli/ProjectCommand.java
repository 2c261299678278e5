package io.westbound.deploy.cli;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.deploy.library.ProjectFile;
import io.westbound.deploy.show.PlainText;
import io.westbound.deploy.work.Sender;
import io.westbound.deploy.work.Snapshot;
import io.westbound.event.Project;
import io.westbound.schemas.Topics;
import io.westbound.streams.region.RegionLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the project library. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        header = "招商项目库：导入、查看、关闭。 Keeps the project library, which is matched against leads.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  westbound project import 项目库.csv --check    say what is wrong with the file",
            "  westbound project import 项目库.csv            a new project is matched over open and sleeping leads",
            "  westbound project list",
            "The public sees open projects at /projects.json and /projects.rss of a running node."
        })
public final class ProjectCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Reads a CSV file; all of it or nothing.")
    int take(
            @Mixin KafkaOption kafka,
            @Parameters(paramLabel = "FILE.csv", description = "Headings in Chinese or English; UTF-8 or GB18030.")
                    Path file,
            @Option(names = "--check", description = "Only say whether the file could be read.") boolean check)
            throws IOException {
        WestboundConfig.Streams knowledge = kafka.configuration().streams();
        List<String> forbidden = RegionLoader.load(knowledge.knowledge().orElse(null), knowledge.region())
                .forbidden();
        ProjectFile read = ProjectFile.read(file, forbidden, Instant.now());
        read.faults().forEach(fault -> spec.commandLine().getErr().println("westbound: " + fault));
        if (!read.faults().isEmpty()) {
            spec.commandLine().getErr().println("westbound: 未导入任何项目。 Nothing was imported.");
            return 2;
        }
        if (check) {
            out().println(read.projects().size() + " 个项目可以导入。 Projects that can be imported.");
            return 0;
        }
        Map<String, Object> client = kafka.clientSettings();
        Map<String, Project> former = Snapshot.latest(client, Topics.PROJECTS);
        List<Project> changed = read.projects().stream()
                .filter(project -> differs(project, former.get(project.getProjectId())))
                .toList();
        send(client, changed);
        out().println("已导入 " + changed.size() + " 个，未变 " + (read.projects().size() - changed.size()) + " 个。 Imported "
                + changed.size() + ", unchanged " + (read.projects().size() - changed.size()) + ".");
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All projects of the library.")
    int list(@Mixin KafkaOption kafka) {
        Snapshot.latest(kafka.clientSettings(), Topics.PROJECTS).values().stream()
                .map(project -> String.join(
                        "  ",
                        project.getProjectId(),
                        project.getStatus(),
                        String.join(" ", project.getIndustries()),
                        PlainText.oneLine(project.getTitle()),
                        PlainText.oneLine(project.getPark())))
                .forEach(line -> out().println(line));
        return 0;
    }

    @Command(name = "close", mixinStandardHelpOptions = true, description = "No longer looks for an investor.")
    int close(@Mixin KafkaOption kafka, @Parameters(paramLabel = "PROJECT") String id) {
        Map<String, Object> client = kafka.clientSettings();
        Project project = Snapshot.latest(client, Topics.PROJECTS).get(id);
        if (project == null) {
            spec.commandLine()
                    .getErr()
                    .println("westbound: 没有项目 '" + id + "'。 There is no such project; see `westbound project list`");
            return 2;
        }
        send(
                client,
                List.of(Project.newBuilder(project)
                        .setStatus("closed")
                        .setUpdatedAt(Instant.now())
                        .build()));
        out().println("已关闭 / closed: " + id);
        return 0;
    }

    private static boolean differs(Project project, @Nullable Project former) {
        return former == null
                || !Project.newBuilder(former)
                        .setUpdatedAt(project.getUpdatedAt())
                        .build()
                        .equals(project);
    }

    private static void send(Map<String, Object> client, List<Project> projects) {
        String topic = Topics.PROJECTS.name();
        try (Sender sender = new Sender(client)) {
            projects.forEach(project -> sender.send(new ProducerRecord<>(
                    topic,
                    project.getProjectId().getBytes(StandardCharsets.UTF_8),
                    Topics.PROJECTS.serde().serializer().serialize(topic, project))));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
