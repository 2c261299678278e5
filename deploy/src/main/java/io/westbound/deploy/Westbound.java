package io.westbound.deploy;

import io.westbound.deploy.broker.BrokerException;
import io.westbound.deploy.cli.AlertsCommand;
import io.westbound.deploy.cli.ConfigCommand;
import io.westbound.deploy.cli.DeadLettersCommand;
import io.westbound.deploy.cli.DemoCommand;
import io.westbound.deploy.cli.DigestCommand;
import io.westbound.deploy.cli.DoctorCommand;
import io.westbound.deploy.cli.EvaluateCommand;
import io.westbound.deploy.cli.ExportCommand;
import io.westbound.deploy.cli.ExtractCommand;
import io.westbound.deploy.cli.ImportCommand;
import io.westbound.deploy.cli.JudgeCommand;
import io.westbound.deploy.cli.LeadCommand;
import io.westbound.deploy.cli.NamesCommand;
import io.westbound.deploy.cli.ProjectCommand;
import io.westbound.deploy.cli.ReplayCommand;
import io.westbound.deploy.cli.SourcesCommand;
import io.westbound.deploy.cli.StatusCommand;
import io.westbound.deploy.cli.TopicsCommand;
import io.westbound.deploy.cli.TrainCommand;
import io.westbound.deploy.cli.UpCommand;
import io.westbound.deploy.config.ConfigException;
import io.westbound.streams.reference.KnowledgeException;
import io.westbound.streams.region.RegionException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The command line of Westbound. */
@Command(
        name = "westbound",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "西迁：提前知道哪家沿海企业要搬迁。 Tells which coastal firm is about to move.",
        description = {"", "Start here: westbound demo --once", ""},
        footer = {
            "",
            "Exit codes: 0 well, 1 failed while running, 2 wrong usage, configuration or input.",
            "Completion:  source <(./westbound generate-completion)"
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            AlertsCommand.class,
            LeadCommand.class,
            ProjectCommand.class,
            DigestCommand.class,
            ReplayCommand.class,
            DeadLettersCommand.class,
            ExtractCommand.class,
            JudgeCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            NamesCommand.class,
            SourcesCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            StatusCommand.class,
            ConfigCommand.class,
            DoctorCommand.class,
            TopicsCommand.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class
        })
public final class Westbound {

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new Westbound())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Westbound::explain)
                .execute(args);
    }

    /** A person gets one line; only an error of our own making shows its trace, in the log. */
    private static int explain(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof ConfigException || e instanceof KnowledgeException || e instanceof RegionException) {
            command.getErr().println("westbound: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (e instanceof BrokerException) {
            command.getErr().println("westbound: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (e instanceof FileSystemException file) {
            String why = e instanceof NoSuchFileException ? "does not exist" : "cannot be used: " + file.getReason();
            command.getErr().println("westbound: " + file.getFile() + " " + why);
            return CommandLine.ExitCode.USAGE;
        }
        command.getErr().println("westbound: " + e);
        LoggerFactory.getLogger(Westbound.class).error("{} failed", command.getCommandName(), e);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
