package io.westbound.streams.topology;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KeyValueMapper;

/** Turns what a record makes a step throw into the record's fault, also a stack overflow, which is an Error. */
final class Guard {

    private Guard() {}

    /** A step of which no record can kill the thread. */
    static <I, O> KeyValueMapper<String, I, List<KeyValue<String, O>>> of(LeadTopology.Step<I, O> step) {
        return (key, value) -> {
            try {
                return step.apply(value);
            } catch (StackOverflowError e) {
                throw new RecordFault(e);
            }
        };
    }
}
