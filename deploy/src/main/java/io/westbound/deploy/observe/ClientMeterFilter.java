package io.westbound.deploy.observe;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bounds what Kafka's clients tell: the few figures that are looked at, without the random part of client ids that
 * would start new series at every start. No label is taken away: Micrometer's binder counts labels to tell a client's
 * figure from that of one of its topics.
 */
public final class ClientMeterFilter implements MeterFilter {

    private static final String KAFKA = "kafka.";
    private static final Pattern RANDOM =
            Pattern.compile("-?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> KEPT = Set.of(
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.producer.record.send.total",
            "kafka.producer.record.error.total",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.process.latency.avg",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.total.sst.files.size",
            "kafka.stream.state.size.all.mem.tables");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return id.getName().startsWith(KAFKA) && !KEPT.contains(id.getName())
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(KAFKA)) {
            return id;
        }
        List<Tag> tags = id.getTags().stream()
                .map(tag -> Tag.of(tag.getKey(), RANDOM.matcher(tag.getValue()).replaceAll("")))
                .toList();
        return id.replaceTags(tags);
    }
}
