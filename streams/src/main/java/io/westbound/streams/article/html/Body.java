package io.westbound.streams.article.html;

import java.util.List;

/**
 * The chosen body.
 *
 * @param blocks in reading order
 * @param firstBlock index in the page of the first block of the root, for what stands just before it
 * @param mass running text of the body
 * @param teaserShare part of the root that is teasers of other articles, 0 to 1
 */
record Body(List<Block> blocks, int firstBlock, double mass, double teaserShare) {}
