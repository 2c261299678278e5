package io.westbound.streams.article.html;

import io.westbound.streams.article.DateScanner;
import io.westbound.streams.article.Stamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Takes out of a root what is not its text: link lists, forms, boilerplate lines, headings without a text. */
final class BodyCleaner {
    private static final Set<String> CONTAINERS =
            Set.of("div", "ul", "ol", "section", "table", "dl", "form", "article", "tr", "td", "center", "header");

    /** A heading of this weight is a sentence of the text, whatever its element says. */
    private static final int SENTENCE = 75;

    private static final int HEAVIEST_DATE = 90;
    private static final int HEAVIEST_BYLINE = 150;

    private final List<Block> blocks;
    private final List<Region> regions;
    private final boolean[] out;
    private final Region root;
    private final BoilerplateLines lines;

    BodyCleaner(List<Block> blocks, List<Region> regions, boolean[] out, Region root, BoilerplateLines lines) {
        this.blocks = blocks;
        this.regions = regions;
        this.out = out;
        this.root = root;
        this.lines = lines;
    }

    Body clean() {
        dropLinkLists();
        double teasers = new TeaserLists(blocks, regions, out).drop(root);
        dropForms();
        dropLines();
        new Repetitions(blocks, regions, out).drop(root);
        dropHeadings();
        List<Block> kept = new ArrayList<>();
        double mass = 0;
        for (int i = root.first; i < root.end; i++) {
            if (!out[i]) {
                kept.add(blocks.get(i));
                mass += blocks.get(i).mass();
            }
        }
        return new Body(kept, root.first, mass, teasers);
    }

    private void dropLinkLists() {
        for (int i = root.index + 1; i < regions.size() && regions.get(i).depth > root.depth; i++) {
            Region region = regions.get(i);
            if (CONTAINERS.contains(region.tag()) && isLinkList(region)) {
                Arrays.fill(out, region.first, region.end, true);
            }
        }
    }

    /** A small box around a form: newsletter, search, log-in. */
    private void dropForms() {
        double total = mass(root);
        for (int i = root.index + 1; i < regions.size() && regions.get(i).depth > root.depth; i++) {
            Region form = regions.get(i);
            Region box = form.parent > root.index ? regions.get(form.parent) : form;
            if (form.tag().equals("form") && mass(box) <= 0.1 * total && box.end - box.first <= 12) {
                Arrays.fill(out, box.first, box.end, true);
            }
        }
    }

    private double mass(Region region) {
        double mass = 0;
        for (int i = region.first; i < region.end; i++) {
            mass += out[i] ? 0 : blocks.get(i).mass();
        }
        return mass;
    }

    private boolean isLinkList(Region region) {
        double chars = 0;
        double links = 0;
        int count = 0;
        for (int i = region.first; i < region.end; i++) {
            if (!out[i]) {
                Block block = blocks.get(i);
                chars += block.text().length();
                links += block.text().length() * block.linkShare();
                count++;
            }
        }
        return count >= 2 && links > 0.55 * chars;
    }

    private void dropLines() {
        double total = 0;
        double inParagraphs = 0;
        for (int i = root.first; i < root.end; i++) {
            double mass = out[i] ? 0 : blocks.get(i).mass();
            total += mass;
            inParagraphs += blocks.get(i).role() == Block.Role.PARAGRAPH ? mass : 0;
        }
        boolean usesParagraphs = inParagraphs > 0.6 * total;
        double seen = 0;
        for (int i = root.first; i < root.end; i++) {
            if (out[i]) {
                continue;
            }
            Block block = blocks.get(i);
            seen += block.mass();
            BoilerplateLines.Verdict verdict = lines.of(block);
            if (verdict == BoilerplateLines.Verdict.CUT && total - seen < 0.5 * (seen - block.mass())) {
                Arrays.fill(out, i, root.end, true);
            } else if (verdict != BoilerplateLines.Verdict.KEEP
                    || isLink(block)
                    || isStray(block, usesParagraphs)
                    || isDateLine(block, seen > block.mass())
                    || isByline(block)) {
                out[i] = true;
            }
        }
    }

    /** A line that is a link; in a list that has other lines too it is one of its items. */
    private boolean isLink(Block block) {
        boolean item = block.role() == Block.Role.ITEM && isMixedList(regions.get(block.region()));
        return block.linkShare() > 0.75 && block.weight() < 250 && block.role() != Block.Role.HEADING && !item;
    }

    private boolean isMixedList(Region item) {
        Region list = regions.get(Math.max(0, item.parent));
        for (int i = list.first; i < list.end; i++) {
            if (blocks.get(i).linkShare() < 0.5 && blocks.get(i).role() == Block.Role.ITEM) {
                return true;
            }
        }
        return false;
    }

    /**
     * A by-line that is little more than a date, or one before the text that gives a time. A bare day in Chinese after the
     * text is that of a signature.
     */
    private boolean isDateLine(Block block, boolean afterText) {
        String text = block.text();
        if (block.weight() > HEAVIEST_BYLINE || isTableCell(block)) {
            return false;
        }
        Stamp stamp = DateScanner.first(text);
        if (stamp == null || (afterText && stamp.time() == null && text.endsWith("日"))) {
            return false;
        }
        boolean mostly = block.weight() <= HEAVIEST_DATE && 2 * (stamp.end() - stamp.start()) > text.length();
        return mostly || (!afterText && stamp.time() != null && !isSentence(text));
    }

    private static boolean isSentence(String text) {
        return ".。!！?？”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** A cell with one line; one with more sets out the page. */
    private boolean isTableCell(Block block) {
        Region region = regions.get(block.region());
        return block.role() == Block.Role.CELL && region.end - region.first < 3;
    }

    private static boolean isByline(Block block) {
        boolean by = block.text().startsWith("By ") || block.text().startsWith("BY ");
        return by
                && block.role() != Block.Role.HEADING
                && block.weight() < 60
                && !block.text().endsWith(".");
    }

    private static boolean isStray(Block block, boolean usesParagraphs) {
        return usesParagraphs && block.role() == Block.Role.TEXT && block.marks() == 0 && block.weight() < 60;
    }

    private void dropHeadings() {
        boolean text = false;
        for (int i = root.end - 1; i >= root.first; i--) {
            boolean heading = blocks.get(i).role() == Block.Role.HEADING;
            if (heading && !out[i]) {
                out[i] = !text && blocks.get(i).weight() < SENTENCE;
            } else if (heading) {
                text = false;
            }
            text |= !heading && !out[i];
        }
    }
}
