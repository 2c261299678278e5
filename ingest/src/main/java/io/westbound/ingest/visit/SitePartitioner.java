package io.westbound.ingest.visit;

import io.westbound.ingest.fetch.Sites;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.jspecify.annotations.Nullable;

/** Sends what concerns one site to one partition; see {@link Sites}. Keys are hosts. */
public final class SitePartitioner implements Partitioner {

    @Override
    public int partition(
            String topic,
            @Nullable Object key,
            byte @Nullable [] keyBytes,
            Object value,
            byte[] valueBytes,
            Cluster cluster) {
        return Sites.partition(String.valueOf(key), cluster.partitionCountForTopic(topic));
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // There is nothing to set.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
