package io.westbound.deploy.observe;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the reference page of all meters as Markdown. */
public final class MeterPage {

    private static final String HEAD = """
            # Meters

            Written from the enums `IngestMeter`, `StreamsMeter` and `NodeMeter`; a test holds this page against them.
            Every series also has the labels `job` and `instance`, which Prometheus adds. No label holds a URL, a host
            or a firm. A timer gives `_count`, `_sum` and `_max`, and `_bucket` where it has a histogram. JVM, process,
            disk, Kafka client and Kafka Streams figures come from Micrometer's own binders (`jvm_`, `process_`,
            `system_`, `disk_`, `kafka_`).
            """;

    private MeterPage() {}

    /** The page. */
    public static String markdown() {
        return HEAD
                + section("ingest", "The crawl")
                + section("streams", "The understanding")
                + section("node", "The node, and what it reads off the topics");
    }

    private static String section(String area, String title) {
        return "\n## " + title + "\n\n| meter | type | labels | histogram | what it tells |\n|---|---|---|---|---|\n"
                + DocumentedMeter.all().stream()
                        .filter(meter -> meter.area().equals(area))
                        .map(MeterPage::row)
                        .collect(Collectors.joining());
    }

    private static String row(DocumentedMeter meter) {
        return String.join(
                        " | ",
                        "| `" + meter.name() + "`",
                        meter.type().name().toLowerCase(Locale.ROOT),
                        String.join(", ", meter.labels()),
                        buckets(meter.buckets()),
                        meter.description())
                + " |\n";
    }

    private static String buckets(List<Duration> buckets) {
        return buckets.stream()
                .map(bound -> bound.toString().substring(1).replace("T", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
