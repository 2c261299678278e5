package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import java.util.List;

/** Looks at one thing and never throws for what it finds wrong. */
@FunctionalInterface
interface Check {

    List<Finding> look(WestboundConfig config);
}
