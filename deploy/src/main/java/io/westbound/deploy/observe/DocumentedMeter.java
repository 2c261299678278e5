package io.westbound.deploy.observe;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import io.westbound.ingest.IngestMeter;
import io.westbound.streams.StreamsMeter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A meter of Westbound as Prometheus shows it.
 *
 * @param area where it is written: ingest, streams or node
 * @param name name of the family in Prometheus, such as {@code westbound_ingest_fetch_seconds}
 * @param type counter, gauge or timer
 * @param labels names of its labels
 * @param buckets bounds of its histogram; empty where there is none
 * @param description what is measured
 */
public record DocumentedMeter(
        String area, String name, Meter.Type type, List<String> labels, List<Duration> buckets, String description) {

    private static final PrometheusNamingConvention NAMES = new PrometheusNamingConvention();

    /** Every meter of Westbound, in the order of the flow. */
    public static List<DocumentedMeter> all() {
        return Stream.of(
                        Arrays.stream(IngestMeter.values())
                                .map(meter -> of("ingest", meter, meter.buckets(), meter.description())),
                        Arrays.stream(StreamsMeter.values())
                                .map(meter -> of("streams", meter, meter.buckets(), meter.description())),
                        Arrays.stream(NodeMeter.values())
                                .map(meter -> of("node", meter, meter.buckets(), meter.description())))
                .flatMap(area -> area)
                .toList();
    }

    /** Names of the series that the meter gives: one for a counter or gauge, several for a timer. */
    public List<String> series() {
        if (type != Meter.Type.TIMER) {
            return List.of(name);
        }
        Stream<String> always = Stream.of(name + "_count", name + "_sum", name + "_max");
        return buckets.isEmpty()
                ? always.toList()
                : Stream.concat(always, Stream.of(name + "_bucket")).toList();
    }

    private static DocumentedMeter of(String area, MeterDocumentation meter, List<Duration> buckets, String says) {
        String name = NAMES.name(meter.getName(), meter.getType(), meter.getBaseUnit());
        String full = meter.getType() == Meter.Type.COUNTER && !name.endsWith("_total") ? name + "_total" : name;
        List<String> labels =
                Arrays.stream(meter.getKeyNames()).map(KeyName::asString).toList();
        return new DocumentedMeter(area, full, meter.getType(), labels, buckets, says);
    }
}
