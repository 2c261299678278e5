package io.westbound.streams.article.html;

import io.westbound.streams.article.html.MarkupWords.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the blocks of the article's body. The root is found by going down from the page's body as long as one child
 * holds nearly all running text; what hangs in it but is furniture is then taken out region by region.
 */
final class BodyFinder {
    private static final double FURNITURE_GUARD = 0.5;
    private static final double COMMENTS_GUARD = 0.9;
    private static final double DOMINANT = 0.7;
    private static final double DOMINANT_LEAF = 0.95;
    private static final double NAMED_BODY = 0.45;
    private static final double LEAST_AFTER_TITLE = 120;
    private static final Set<String> LEAVES =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd", "dt");

    private final List<Block> blocks;
    private final List<Region> regions;
    private final boolean[] out;
    private double[] mass;

    private BodyFinder(PageBlocks page) {
        this.blocks = page.blocks();
        this.regions = page.regions();
        this.out = new boolean[blocks.size()];
        this.mass = masses();
    }

    /** @param titleBlock index of the block that is surely the title, or -1: nothing before it is body */
    static Body find(PageBlocks page, int titleBlock, BoilerplateLines lines) {
        BodyFinder finder = new BodyFinder(page);
        double total = finder.mass(finder.regions.get(0));
        finder.dropMarked(total);
        finder.dropBefore(titleBlock);
        finder.mass = finder.masses();
        Region root = finder.root();
        return new BodyCleaner(finder.blocks, finder.regions, finder.out, root, lines).clean(total);
    }

    private double[] masses() {
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + (out[i] ? 0 : blocks.get(i).mass());
        }
        return sums;
    }

    private double mass(Region region) {
        return mass[region.end] - mass[region.first];
    }

    private void dropMarked(double total) {
        for (Region region : regions) {
            if (region.verdict.compareTo(Verdict.BODY) > 0) {
                double guard = region.verdict == Verdict.COMMENTS ? COMMENTS_GUARD : FURNITURE_GUARD;
                if (mass(region) <= guard * total) {
                    Arrays.fill(out, region.first, region.end, true);
                }
            }
        }
    }

    private void dropBefore(int titleBlock) {
        if (titleBlock > 0) {
            mass = masses();
            double after = mass[blocks.size()] - mass[titleBlock];
            if (after >= LEAST_AFTER_TITLE) {
                Arrays.fill(out, 0, titleBlock, true);
            }
        }
    }

    private Region root() {
        Region top = regions.get(0);
        Region named = named(mass(top));
        Region root = named == null ? top : named;
        while (true) {
            Region heaviest = heaviestChild(root);
            if (heaviest == null || !dominates(heaviest, root)) {
                return root;
            }
            root = heaviest;
        }
    }

    private @Nullable Region named(double total) {
        Region best = null;
        for (Region region : regions) {
            if (region.verdict == Verdict.BODY && mass(region) >= NAMED_BODY * total) {
                best = best == null || mass(region) >= 0.8 * mass(best) ? region : best;
            }
        }
        return best;
    }

    private boolean dominates(Region child, Region parent) {
        double share = mass(child) / Math.max(mass(parent), 1);
        boolean leaf = LEAVES.contains(child.tag()) || child.end - child.first < 2;
        return share >= (leaf ? DOMINANT_LEAF : DOMINANT);
    }

    private @Nullable Region heaviestChild(Region parent) {
        Region best = null;
        for (Region child : children(parent)) {
            best = best == null || mass(child) > mass(best) ? child : best;
        }
        return best;
    }

    private List<Region> children(Region parent) {
        List<Region> children = new ArrayList<>();
        for (int i = parent.index + 1; i < regions.size() && regions.get(i).depth > parent.depth; i++) {
            if (regions.get(i).parent == parent.index) {
                children.add(regions.get(i));
            }
        }
        return children;
    }
}
