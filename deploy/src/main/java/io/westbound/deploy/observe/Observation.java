package io.westbound.deploy.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.westbound.deploy.observe.census.Census;
import io.westbound.ingest.source.HolidayCalendar;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * Everything that is watched beside the parts themselves: lag, leads and alerts off the topics, disk. Every node of a
 * cluster may run one. Install {@link ClientMeterFilter} in the registry before any Kafka client is bound to it.
 */
public final class Observation implements AutoCloseable {

    private final Admin admin;
    private final LagReader lag;
    private final Census census;

    private Observation(Admin admin, LagReader lag, Census census) {
        this.admin = admin;
        this.lag = lag;
        this.census = census;
    }

    /**
     * Starts to watch; the topics must exist.
     *
     * @param client settings of a Kafka client
     * @param data folder on the disk to watch; it must exist
     * @param health takes the parts {@code broker} and {@code census}
     */
    public static Observation start(Map<String, Object> client, MeterRegistry registry, Path data, Health health) {
        Clock clock = Clock.systemUTC();
        new DiskSpaceMetrics(data.toFile()).bindTo(registry);
        Admin admin = Admin.create(client);
        LagReader lag = LagReader.start(admin, registry, clock);
        Census census = Census.start(client, registry, HolidayCalendar.bundled()::working, clock);
        health.add("broker", lag::causes);
        health.add("census", census::causes);
        return new Observation(admin, lag, census);
    }

    @Override
    public void close() {
        census.close();
        lag.close();
        admin.close();
    }
}
