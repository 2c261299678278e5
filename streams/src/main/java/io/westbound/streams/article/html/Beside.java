package io.westbound.streams.article.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which sisters of a container hold text of the same body. One use, one thread. */
final class Beside {
    private static final double MOST_LINKED = 0.3;
    private static final int MOST_LEAD = 3;

    private final List<Block> blocks;
    private final Region container;
    private final Set<String> leafClasses = new HashSet<>();

    Beside(List<Block> blocks, List<Region> regions, Region container) {
        this.blocks = blocks;
        this.container = container;
        for (int i = container.index + 1; i < regions.size() && regions.get(i).depth > container.depth; i++) {
            if (isLeaf(regions.get(i))) {
                leafClasses.add(regions.get(i).element.className());
            }
        }
        leafClasses.remove("");
    }

    /** Paragraphs, sections like the container, and leaves that are called like the paragraphs inside it. */
    boolean belongs(Region sister) {
        if (linkShare(sister) > MOST_LINKED) {
            return false;
        }
        String tag = sister.tag();
        if (tag.equals("p") || tag.equals("blockquote") || isTwin(sister)) {
            return true;
        }
        if (isLeaf(sister)) {
            return leafClasses.contains(sister.element.className());
        }
        return tag.equals("section") && container.tag().equals("section");
    }

    /** Of the same tag and the same class, which is not empty. */
    private boolean isTwin(Region sister) {
        String name = container.element.className();
        return !name.isEmpty()
                && name.equals(sister.element.className())
                && sister.tag().equals(container.tag());
    }

    /** A few paragraphs in a box of their own, as leads are set; only where the text itself stands beside boxes. */
    boolean isLead(Region sister) {
        int paragraphs = 0;
        for (int i = sister.first; i < sister.end; i++) {
            paragraphs += blocks.get(i).role() == Block.Role.PARAGRAPH ? 1 : 0;
        }
        int size = sister.end - sister.first;
        return paragraphs == size && size <= MOST_LEAD && linkShare(sister) <= MOST_LINKED;
    }

    private static boolean isLeaf(Region region) {
        return region.end - region.first == 1;
    }

    private double linkShare(Region region) {
        double chars = 1;
        double linked = 0;
        for (int i = region.first; i < region.end; i++) {
            chars += blocks.get(i).text().length();
            linked += blocks.get(i).text().length() * blocks.get(i).linkShare();
        }
        return linked / chars;
    }
}
