package io.westbound.ingest.frontier;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/** Bounds the memory of the frontier's stores, which are many and small: write buffers of 4 MiB, indexes inside the block cache. */
public final class SmallStores implements RocksDBConfigSetter {

    private static final long MEMORY = 4L * 1024 * 1024;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setCacheIndexAndFilterBlocks(true);
            options.setTableFormatConfig(table);
        }
        options.setWriteBufferSize(MEMORY);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String store, Options options) {
        // Nothing of ours is open.
    }
}
