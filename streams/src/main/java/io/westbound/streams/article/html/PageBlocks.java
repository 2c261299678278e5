package io.westbound.streams.article.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as a flat list of blocks and the regions that hold them, both in document order.
 *
 * @param regions the first is the body element
 * @param asides elements of the body that hold data rather than text: {@code script}, {@code meta}, {@code time}
 * @param truncated true when a guard stopped the walk
 */
record PageBlocks(List<Block> blocks, List<Region> regions, List<Element> asides, boolean truncated) {}
