package io.westbound.streams.article.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds lists of teasers: three or more sisters of one tag and class, nearly each with a linked headline and little
 * else. They look like text, sentence by sentence, but lead to other articles.
 */
final class TeaserLists {
    private static final int FEWEST = 3;
    private static final int HEAVIEST_TEASER = 350;
    private static final double LARGEST_SHARE = 0.5;
    private static final int MOST_LINES = 8;
    /** Mass of a short sentence. */
    private static final double LEAST_TEXT = 20;

    private final List<Block> blocks;
    private final List<Region> regions;
    private final boolean[] out;

    TeaserLists(List<Block> blocks, List<Region> regions, boolean[] out) {
        this.blocks = blocks;
        this.regions = regions;
        this.out = out;
    }

    /**
     * Marks the teasers inside {@code root} as out, unless they are half of it or more.
     *
     * @return their share of the root, 0 to 1
     */
    double drop(Region root) {
        int weight = Math.max(1, weight(root));
        double share = 0;
        for (List<Region> teasers : lists(root)) {
            int together = teasers.stream().mapToInt(this::weight).sum();
            share += (double) together / weight;
            if (together < LARGEST_SHARE * weight) {
                teasers.forEach(teaser -> Arrays.fill(out, teaser.first, teaser.end, true));
            }
        }
        return Math.min(1, share);
    }

    /** The blocks inside {@code root} that stand in teasers. */
    BitSet in(Region root) {
        BitSet inside = new BitSet(blocks.size());
        lists(root).forEach(teasers -> teasers.forEach(teaser -> inside.set(teaser.first, teaser.end)));
        return inside;
    }

    private List<List<Region>> lists(Region root) {
        Map<String, List<Region>> sisters = new LinkedHashMap<>();
        for (int i = root.index + 1; i < regions.size() && regions.get(i).depth > root.depth; i++) {
            Region region = regions.get(i);
            if (isTeaser(region)) {
                String kind = region.parent + region.tag() + region.element.className();
                sisters.computeIfAbsent(kind, key -> new ArrayList<>()).add(region);
            }
        }
        return sisters.values().stream()
                .filter(teasers -> teasers.size() >= FEWEST)
                .toList();
    }

    /** A linked headline and little else; a link that comes after the text leads to more about that text. */
    private boolean isTeaser(Region region) {
        int size = region.end - region.first;
        if (size < 2 || size > MOST_LINES) {
            return false;
        }
        boolean linked = false;
        boolean textFirst = false;
        int weight = 0;
        for (int i = region.first; i < region.end; i++) {
            Block block = blocks.get(i);
            weight += block.weight();
            boolean headline = block.linkShare() > 0.8 && block.weight() >= 12;
            textFirst |= !linked && block.mass() >= LEAST_TEXT;
            linked |= headline;
        }
        return linked && !textFirst && weight <= HEAVIEST_TEASER;
    }

    private int weight(Region region) {
        int weight = 0;
        for (int i = region.first; i < region.end; i++) {
            weight += out[i] ? 0 : blocks.get(i).weight();
        }
        return weight;
    }
}
