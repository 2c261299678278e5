package io.westbound.deploy.cli;

import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that talks to a running cluster. */
public final class KafkaOption {

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT,…",
            description = "Brokers of the cluster. Default: kafka.bootstrap, or the embedded broker's port.")
    @Nullable
    String bootstrap;

    @Option(names = "--config", paramLabel = "FILE", description = "Configuration file (YAML).")
    @Nullable
    Path config;

    /** The configuration with the options on top. */
    public WestboundConfig configuration() {
        return WestboundConfig.of(Settings.load(config).with("kafka.bootstrap", bootstrap, "--bootstrap"));
    }

    /** Settings for a Kafka client of the cluster. */
    public Map<String, Object> clientSettings() {
        WestboundConfig.Kafka kafka = configuration().kafka();
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", kafka.embedded() ? "127.0.0.1:" + kafka.port() : kafka.bootstrap());
        return settings;
    }
}
