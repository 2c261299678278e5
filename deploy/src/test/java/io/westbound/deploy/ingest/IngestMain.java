package io.westbound.deploy.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.ingest.Ingest;
import io.westbound.ingest.IngestConfig;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An ingest process: {@code IngestMain SOURCES STATE BOOTSTRAP [forever]}. Ends when all is fetched, and prints what it
 * cost.
 */
public final class IngestMain {

    private IngestMain() {}

    /** Runs until idle, or for ever. */
    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();
        IngestConfig config = IngestConfig.standard(Path.of(args[0]), Path.of(args[1]), "http://127.0.0.1/test");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Ingest ingest = Ingest.start(config, Map.of("bootstrap.servers", args[2]), meters)) {
            while (args.length > 3 || !ingest.idle()) {
                Thread.sleep(250);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax();
        System.out.printf(
                Locale.ROOT,
                "idle after %.1f s, cpu %.1f s, max heap %d MB%n",
                seconds,
                os.getProcessCpuTime() / 1e9,
                heap >> 20);
        meters.find("westbound.ingest.fetch")
                .timers()
                .forEach(timer -> System.out.printf(
                        "%s %d, mean %.1f ms%n",
                        timer.getId().getTags(), timer.count(), timer.mean(TimeUnit.MILLISECONDS)));
        meters.find("westbound.ingest.reasons")
                .counters()
                .forEach(counter -> System.out.println(counter.getId().getTags() + " " + counter.count()));
        meters.find("westbound.ingest.politeness.violations")
                .counters()
                .forEach(counter -> System.out.println("violations " + counter.count()));
    }
}
