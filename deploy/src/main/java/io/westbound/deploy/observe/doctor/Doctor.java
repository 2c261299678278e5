package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import java.time.Clock;
import java.util.List;

/** Runs every check in a fixed order: the surroundings first, then what is built on them. */
public final class Doctor {

    private final List<Check> checks;

    private Doctor(List<Check> checks) {
        this.checks = checks;
    }

    /** All checks. */
    public static Doctor standard() {
        return new Doctor(List.of(
                new DiskCheck(),
                new ContactCheck(),
                new SourcesCheck(),
                new SchemaCheck(),
                new DeliverCheck(),
                new BrokerCheck(Clock.systemUTC()),
                new NodeCheck()));
    }

    /** What was found, in the order of the checks; takes some seconds where something does not answer. */
    public List<Finding> look(WestboundConfig config) {
        return checks.stream().flatMap(check -> check.look(config).stream()).toList();
    }
}
