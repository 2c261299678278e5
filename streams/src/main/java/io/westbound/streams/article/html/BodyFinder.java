package io.westbound.streams.article.html;

import io.westbound.streams.article.html.MarkupWords.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the blocks of the article's body. The root is found by going down from the page's body as long as one child
 * holds nearly all running text; what hangs in it but is furniture is then taken out region by region.
 */
final class BodyFinder {
    private static final double FURNITURE_GUARD = 0.5;
    private static final int FEWEST_PARAGRAPHS = 3;
    private static final double DOUBTFUL_SHARE = 0.1;
    private static final double COMMENTS_GUARD = 0.9;
    /** Lines of a comment area: its heading, a name, a comment. */
    private static final int FEWEST_COMMENTS = 3;

    private static final double DOMINANT = 0.7;
    private static final double DOMINANT_LEAF = 0.95;
    private static final double NAMED_BODY = 0.4;
    private static final double TITLED_CHILD = 0.4;
    private static final double TITLED_ARTICLE = 0.3;
    private static final double LEAST_AFTER_TITLE = 120;
    private static final double STATED_SHARE = 0.6;
    private static final double LEAST_BESIDE = 75;
    private static final Set<String> LEAVES =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd", "dt");

    private final List<Block> blocks;
    private final List<Region> regions;
    private final boolean[] out;
    private double[] mass;
    /** As {@link #mass}, without the teasers of other articles. */
    private double[] own;

    private BodyFinder(PageBlocks page) {
        this.blocks = page.blocks();
        this.regions = page.regions();
        this.out = new boolean[blocks.size()];
        this.mass = masses();
        this.own = mass;
    }

    /**
     * Finds the body.
     *
     * @param titleBlock index of the block that is surely the title, or -1: nothing before it is body
     */
    static Body find(PageBlocks page, int titleBlock, StatedBody stated, BoilerplateLines lines) {
        BodyFinder finder = new BodyFinder(page);
        double total = finder.mass(finder.regions.get(0));
        finder.dropComments(lines, titleBlock);
        finder.dropMarked(total, titleBlock);
        finder.dropBefore(titleBlock);
        finder.mass = finder.masses();
        finder.own = finder.ownMasses();
        Region root = finder.stated(stated.range(page.blocks()), finder.root(titleBlock));
        return new BodyCleaner(finder.blocks, finder.regions, finder.out, root, lines).clean();
    }

    private double[] masses() {
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + (out[i] ? 0 : blocks.get(i).mass());
        }
        return sums;
    }

    private double[] ownMasses() {
        BitSet teasers = new TeaserLists(blocks, regions, out).in(regions.get(0));
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + (teasers.get(i) ? 0 : mass[i + 1] - mass[i]);
        }
        return sums;
    }

    private double mass(Region region) {
        return mass[region.end] - mass[region.first];
    }

    private double own(Region region) {
        return own[region.end] - own[region.first];
    }

    /** What opens with a heading that says so, whatever its class: 14 replies, 网友评论. */
    private void dropComments(BoilerplateLines lines, int titleBlock) {
        double guard = COMMENTS_GUARD * mass(regions.get(0));
        for (Region region : regions) {
            boolean holdsTitle = titleBlock >= region.first && titleBlock < region.end;
            if (region.end - region.first >= FEWEST_COMMENTS
                    && !holdsTitle
                    && lines.opensComments(blocks.get(region.first))
                    && mass(region) <= guard) {
                Arrays.fill(out, region.first, region.end, true);
            }
        }
    }

    private void dropMarked(double total, int titleBlock) {
        drop(Verdict.COMMENTS, COMMENTS_GUARD * total, titleBlock);
        mass = masses();
        double rest = FURNITURE_GUARD * mass(regions.get(0));
        drop(Verdict.CAPTION, rest, titleBlock);
        drop(Verdict.HIDDEN, rest, titleBlock);
        drop(Verdict.FURNITURE, rest, titleBlock);
        mass = masses();
        drop(Verdict.DOUBTFUL, rest, titleBlock);
    }

    /**
     * Whatever a region is called, it is none of these when it holds the headline or more than {@code guard}; and a
     * word says nothing on a page where all that it names holds so much.
     */
    private void drop(Verdict verdict, double guard, int titleBlock) {
        Map<String, Double> byWord = massByWord(verdict);
        for (Region region : regions) {
            boolean titled = titleBlock >= region.first && titleBlock < region.end;
            if (region.mark.verdict() == verdict
                    && !titled
                    && mass(region) <= guard
                    && byWord.getOrDefault(region.mark.word(), 0.0) <= guard
                    && !(verdict == Verdict.DOUBTFUL && hasParagraphs(region))) {
                Arrays.fill(out, region.first, region.end, true);
            }
        }
    }

    /** Mass under each word that names regions as furniture; a region inside its like counts once. */
    private Map<String, Double> massByWord(Verdict verdict) {
        Map<String, Double> sums = new HashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        for (Region region : regions) {
            String word = region.mark.word();
            boolean named = verdict == Verdict.FURNITURE || verdict == Verdict.DOUBTFUL;
            if (named && region.mark.verdict() == verdict && region.first >= ends.getOrDefault(word, 0)) {
                sums.merge(word, mass(region), Double::sum);
                ends.put(word, region.end);
            }
        }
        return sums;
    }

    /** Some paragraphs of a text rather than a box: enough of them, of good size, that link little. */
    private boolean hasParagraphs(Region region) {
        return mass(region) >= DOUBTFUL_SHARE * mass(regions.get(0)) && paragraphs(region) >= FEWEST_PARAGRAPHS;
    }

    private int paragraphs(Region region) {
        int paragraphs = 0;
        for (int i = region.first; i < region.end; i++) {
            Block block = blocks.get(i);
            paragraphs += !out[i] && block.mass() >= LEAST_BESIDE && block.linkShare() < 0.25 ? 1 : 0;
        }
        return paragraphs;
    }

    private void dropBefore(int titleBlock) {
        if (titleBlock > 0) {
            mass = masses();
            double after = mass[blocks.size()] - mass[titleBlock];
            if (after >= LEAST_AFTER_TITLE) {
                Arrays.fill(out, 0, titleBlock + 1, true);
            }
        }
    }

    private Region root(int titleBlock) {
        Region top = regions.get(0);
        Region named = named(mass(top), titleBlock);
        Region root = named == null ? top : named;
        while (true) {
            Region heaviest = heaviestChild(root);
            if (heaviest == null || !(dominates(heaviest, root) || isTitled(heaviest, root, titleBlock))) {
                return root;
            }
            if (keepBeside(heaviest, root)) {
                return root;
            }
            root = heaviest;
        }
    }

    /**
     * Text that stands directly beside a dominant container belongs to the same body: paragraphs, and further sections
     * of its kind. True when there is some; what comes before the first and after the last of it is out then.
     */
    private boolean keepBeside(Region container, Region parent) {
        Beside beside = new Beside(blocks, regions, container);
        int first = container.first;
        int end = container.end;
        for (Region child : children(parent)) {
            if (child != container && mass(child) >= LEAST_BESIDE && beside.belongs(child)) {
                first = Math.min(first, child.first);
                end = Math.max(end, child.end);
            }
        }
        if (first == container.first && end == container.end) {
            return false;
        }
        for (Region child : children(parent)) {
            boolean lead = child.end <= first && mass(child) >= LEAST_BESIDE && beside.isLead(child);
            first = lead ? child.first : first;
        }
        Arrays.fill(out, parent.first, first, true);
        Arrays.fill(out, end, parent.end, true);
        return true;
    }

    /** The smallest region around the stated blocks, when {@code root} misses some or holds much besides. */
    private Region stated(int @Nullable [] range, Region root) {
        if (range == null) {
            return root;
        }
        Region around = regions.get(0);
        for (Region region : regions) {
            around = region.first <= range[0] && region.end > range[1] ? region : around;
        }
        boolean inside = root.first <= range[0] && root.end > range[1];
        if (LEAVES.contains(around.tag()) || (inside && mass(around) < STATED_SHARE * mass(root))) {
            return root;
        }
        return inside && around.depth < root.depth ? root : around;
    }

    /** The region that the page itself calls its article, when that holds enough of the text to be believed. */
    private @Nullable Region named(double total, int titleBlock) {
        Region best = null;
        for (Region region : regions) {
            boolean titled = titleBlock >= region.first && titleBlock < region.end;
            boolean article = region.tag().equals("article") && titled && mass(region) >= TITLED_ARTICLE * total;
            if (article || (region.mark.verdict() == Verdict.BODY && mass(region) >= NAMED_BODY * total)) {
                best = best == null || mass(region) >= 0.7 * mass(best) ? region : best;
            }
        }
        return best;
    }

    private boolean dominates(Region child, Region parent) {
        double share = mass(child) / Math.max(mass(parent), 1);
        boolean leaf = LEAVES.contains(child.tag()) || child.end - child.first < 2;
        return share >= (leaf ? DOMINANT_LEAF : DOMINANT);
    }

    /** Holds the headline and paragraphs after it: what hangs beside it is another matter, however long. */
    private boolean isTitled(Region child, Region parent, int titleBlock) {
        boolean titled = titleBlock >= child.first && titleBlock < child.end;
        boolean among = mass(child) >= TITLED_CHILD * mass(parent) && paragraphs(child) >= FEWEST_PARAGRAPHS;
        boolean amongTeasers = own(child) >= LEAST_AFTER_TITLE && own(child) >= DOMINANT * own(parent);
        return titled && (among || amongTeasers);
    }

    private @Nullable Region heaviestChild(Region parent) {
        Region best = null;
        for (Region child : children(parent)) {
            best = best == null || isHeavier(child, best) ? child : best;
        }
        return best;
    }

    private boolean isHeavier(Region one, Region other) {
        return own(one) == own(other) ? mass(one) > mass(other) : own(one) > own(other);
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
