package io.westbound.deploy.cli;

import io.westbound.deploy.broker.BrokerException;
import io.westbound.deploy.broker.TopicSetup;
import io.westbound.deploy.config.Settings;
import io.westbound.deploy.config.WestboundConfig;
import io.westbound.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
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

    /**
     * Sees to it that the cluster answers and has the topics.
     *
     * @throws BrokerException if it does not answer in time
     */
    public void requireTopics(Duration patience) {
        Map<String, Object> settings = clientSettings();
        settings.put("default.api.timeout.ms", (int) patience.toMillis());
        settings.put("request.timeout.ms", (int) patience.toMillis());
        try (Admin admin = Admin.create(settings)) {
            new TopicSetup(admin, patience).ensure(Topics.all());
        } catch (BrokerException e) {
            throw new BrokerException(
                    "no Kafka answers at " + settings.get("bootstrap.servers")
                            + "; is ./westbound up running? Else give --bootstrap",
                    e);
        }
    }
}
