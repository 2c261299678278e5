package io.westbound.deploy.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints. */
final class Console {
    private Console() {}

    /** The command line's own writer, so that tests can read it; UTF-8 standard output if there is none. */
    static PrintWriter out(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.out, false, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
    }

    /** The same for messages: standard error if there is no command line. */
    static PrintWriter err(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
    }
}
