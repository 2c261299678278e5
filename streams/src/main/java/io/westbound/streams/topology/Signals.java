package io.westbound.streams.topology;

import io.westbound.event.Signal;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/** Keys the signals of an article by their firms, so that all evidence of a firm meets in one task. */
final class Signals {

    private Signals() {}

    static List<KeyValue<String, Signal>> of(List<Signal> signals) {
        return signals.stream()
                .map(signal -> LeadTopology.pair(signal.getFirm().getFirmId(), signal))
                .toList();
    }
}
