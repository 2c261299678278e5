package io.westbound.streams.topology;

import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * How the topics that the stream writes are called: as in the catalogue, or, for a shadow that must not touch the live
 * ones, with a prefix.
 *
 * @param prefix empty for the live stream
 */
public record Names(String prefix) {

    /** The live stream. */
    public static final Names LIVE = new Names("");

    /** The topics that the stream writes, but for those of the teams. */
    public List<Topic<? extends SpecificRecord>> written() {
        return List.of(
                own(Topics.ARTICLES),
                own(Topics.SIGNALS),
                own(Topics.LEADS),
                own(Topics.ALERTS),
                own(Topics.PARK_LOADS),
                own(Topics.DEAD_LETTERS));
    }

    /** A topic as the stream writes and re-reads it. */
    public <V extends SpecificRecord> Topic<V> own(Topic<V> topic) {
        return prefix.isEmpty() ? topic : topic.named(prefix + topic.name());
    }
}
