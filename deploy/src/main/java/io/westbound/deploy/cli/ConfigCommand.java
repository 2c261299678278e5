package io.westbound.deploy.cli;

import io.westbound.deploy.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every setting with its default and its reason. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        header = "列出全部配置。 Prints every setting with its default, as a file to start from.")
public final class ConfigCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Settings.defaultFile());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
