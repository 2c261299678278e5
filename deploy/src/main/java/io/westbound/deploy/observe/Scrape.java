package io.westbound.deploy.observe;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the figures for Prometheus, with the readiness of the parts as it is at that moment. Thread-safe. */
final class Scrape {

    private final PrometheusMeterRegistry registry;
    private final Health health;
    private final NodeMeters meters;

    Scrape(PrometheusMeterRegistry registry, Health health) {
        this.registry = registry;
        this.health = health;
        this.meters = new NodeMeters(registry);
    }

    synchronized String text() {
        Map<List<String>, Integer> ready = new HashMap<>();
        health.report().forEach((part, causes) -> ready.put(List.of(part), causes.isEmpty() ? 1 : 0));
        ready.put(List.of("node"), 1);
        meters.rows(NodeMeter.READY, ready);
        return registry.scrape();
    }
}
