package io.westbound.deploy.cli;

import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that runs a node. */
public final class NodeOption {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration file (YAML). `westbound config` prints all settings.")
    @Nullable
    Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory; overrides data.")
    @Nullable
    Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of /metrics and /health; overrides http.port; 0 takes a free one.")
    @Nullable
    Integer port;

    /** The settings with the options on top. */
    Settings settings() {
        return Settings.load(config).with("data", data, "--data").with("http.port", port, "--port");
    }

    /** The checked configuration. */
    WestboundConfig configuration() {
        return WestboundConfig.of(settings());
    }
}
