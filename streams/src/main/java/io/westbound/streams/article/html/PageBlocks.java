package io.westbound.streams.article.html;

import java.util.List;

/**
 * A page as a flat list of blocks and the regions that hold them, both in document order.
 *
 * @param regions the first is the body element
 * @param truncated true when a guard stopped the walk
 */
record PageBlocks(List<Block> blocks, List<Region> regions, boolean truncated) {}
