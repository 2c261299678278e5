package io.westbound.streams.article.html;

import java.util.List;

/**
 * What a page looks like from far away; enough to tell an article from a list.
 *
 * @param weight letters of the body, see {@link Block#weight}
 * @param mass how much of it is running text
 * @param headlines linked lines on the page that are long enough to be headlines
 * @param teaserShare part of the root that is teasers of other articles, 0 to 1
 * @param titled true when a heading on the page says what its head says
 */
public record PageShape(int weight, double mass, int headlines, double teaserShare, boolean titled) {
    private static final int HEADLINE_WEIGHT = 24;

    static PageShape of(PageBlocks page, Body body, int titleBlock) {
        int headlines = (int) page.blocks().stream()
                .filter(block -> block.linkShare() > 0.5 && block.weight() >= HEADLINE_WEIGHT)
                .count();
        return new PageShape(weight(body.blocks()), body.mass(), headlines, body.teaserShare(), titleBlock >= 0);
    }

    private static int weight(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::weight).sum();
    }
}
