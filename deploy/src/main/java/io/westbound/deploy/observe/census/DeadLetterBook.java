package io.westbound.deploy.observe.census;

import io.westbound.deploy.observe.NodeMeter;
import io.westbound.deploy.observe.NodeMeters;
import io.westbound.event.DeadLetter;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Counts dead letters by step and cause; causes are bounded. */
final class DeadLetterBook implements Book<DeadLetter> {

    private static final int CAUSES = 20;

    private final NodeMeters meters;
    private final Set<String> causes = new HashSet<>();

    DeadLetterBook(NodeMeters meters) {
        this.meters = meters;
    }

    @Override
    public Topic<DeadLetter> topic() {
        return Topics.DEAD_LETTERS;
    }

    @Override
    public Duration lookBack() {
        return Duration.ZERO;
    }

    @Override
    public void accept(Entry<DeadLetter> entry) {
        if (entry.value() != null && entry.fresh()) {
            count(entry.value().getStep(), entry.value().getCause());
        }
    }

    /** Counts a record that the census itself cannot read. */
    void count(String step, String cause) {
        String simple = cause.substring(cause.lastIndexOf('.') + 1);
        boolean known = causes.contains(simple) || causes.size() < CAUSES && causes.add(simple);
        meters.counter(NodeMeter.DEAD_LETTERS, step, known ? simple : "other").increment();
    }

    @Override
    public void forget(int partition) {
        // Counters stay: what was counted here is not counted again by the next owner of the partition.
    }

    @Override
    public void show() {
        // Counters show themselves.
    }
}
