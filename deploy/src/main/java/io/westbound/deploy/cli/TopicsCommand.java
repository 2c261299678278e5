package io.westbound.deploy.cli;

import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the catalogue of topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        header = "列出全部主题。 Prints the catalogue of topics in flow order, as a Markdown table.")
public final class TopicsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("| topic | key | value | partitions | cleanup | retention | codec | why |");
        out.println("|---|---|---|---|---|---|---|---|");
        Topics.all().forEach(topic -> out.println(row(topic)));
        return 0;
    }

    private static String row(Topic<?> topic) {
        boolean kept = topic.cleanup() == Topic.Cleanup.COMPACT;
        return String.join(
                " | ",
                "| " + topic.name(),
                topic.key(),
                topic.type().getSimpleName(),
                Integer.toString(topic.partitions()),
                topic.cleanup().name().toLowerCase(Locale.ROOT),
                kept ? "for ever" : topic.retention().toDays() + " days",
                topic.compression(),
                topic.why() + " |");
    }
}
