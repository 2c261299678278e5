package io.westbound.deploy.cli;

import io.westbound.deploy.broker.BrokerException;
import io.westbound.deploy.show.Summary;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts what is on the topics of a running cluster. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        header = "查看总量。 Counts pages, articles, signals, leads, alerts and dead letters of a running system.")
public final class StatusCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Override
    public Integer call() {
        Map<String, Object> client = kafka.clientSettings();
        try {
            spec.commandLine().getOut().print(Summary.of(client).table());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (TimeoutException e) {
            throw new BrokerException("no Kafka answers at " + client.get("bootstrap.servers"), e);
        }
    }
}
