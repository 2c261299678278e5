package io.westbound.streams.article.html;

import io.westbound.streams.article.Budget;
import io.westbound.streams.article.html.MarkupWords.Mark;
import io.westbound.streams.article.html.MarkupWords.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks a body element once, without recursion, and collects its blocks and regions. One use, one thread. */
final class BlockReader {
    /** Nodes after which a page is cut. */
    static final int MOST_NODES = 400_000;
    /** Nesting below which elements open no region of their own. */
    static final int DEEPEST_REGION = 256;

    private final MarkupWords.Reader words;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Element> asides = new ArrayList<>();
    private final Deque<Region> open = new ArrayDeque<>();
    private final BlockText text = new BlockText();
    private final Budget budget;
    private int nodes;

    private BlockReader(MarkupWords.Reader words, Budget budget) {
        this.words = words;
        this.budget = budget;
    }

    static PageBlocks read(Element body, MarkupWords words, Budget budget) {
        BlockReader reader = new BlockReader(words.reader(), budget);
        reader.walk(body);
        return new PageBlocks(reader.blocks, reader.regions, reader.asides, reader.nodes >= MOST_NODES);
    }

    private void walk(Element root) {
        Node node = root;
        int depth = 0;
        while (node != null) {
            if ((++nodes & 0xfff) == 0) {
                budget.check();
            }
            boolean entered = enter(node, depth);
            if (entered && node.childNodeSize() > 0 && nodes < MOST_NODES) {
                node = node.childNode(0);
                depth++;
                continue;
            }
            if (entered) {
                leave(node);
            }
            while (node != root && (node.nextSibling() == null || nodes >= MOST_NODES)) {
                node = node.parent();
                depth--;
                if (node == null) {
                    return;
                }
                leave(node);
            }
            node = node == root ? null : node.nextSibling();
        }
    }

    /** True when the node is an element whose children count and which {@link #leave} must close. */
    private boolean enter(Node node, int depth) {
        if (node instanceof TextNode leaf) {
            text.append(leaf.getWholeText());
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        TagKind kind = TagKind.of(element);
        if ((kind == TagKind.DATA || kind == TagKind.TIME) && element.attributesSize() > 0) {
            asides.add(element);
        }
        if (kind == TagKind.BREAK) {
            flush();
        }
        if (kind == TagKind.SILENT || kind == TagKind.DATA || kind == TagKind.BREAK) {
            return false;
        }
        if (kind == TagKind.LINK && element.hasAttr("href")) {
            text.enterLink();
        }
        openRegion(element, kind, depth);
        return true;
    }

    private void openRegion(Element element, TagKind kind, int depth) {
        boolean inline = kind.isInline();
        Mark mark = words.of(element);
        boolean marked = inline && mark.verdict().compareTo(Verdict.BODY) > 0 && !insideSentence();
        if (regions.isEmpty() || (depth < DEEPEST_REGION && (!inline || marked))) {
            flush();
            Region parent = open.peek();
            Region region = new Region(
                    regions.size(),
                    parent == null ? -1 : parent.index,
                    open.size(),
                    element,
                    kind.role(),
                    parent == null ? Mark.NONE : mark,
                    blocks.size());
            regions.add(region);
            open.push(region);
        } else if (!inline) {
            flush();
        }
    }

    /** Names of inline elements say little inside a paragraph: a link there may well be called tag or author. */
    private boolean insideSentence() {
        Region top = open.peek();
        return text.hasWords() || (top != null && top.role != Block.Role.TEXT);
    }

    private void leave(Node node) {
        Region top = open.peek();
        TagKind kind = TagKind.of((Element) node);
        if (top != null && top.element == node) {
            flush();
            top.end = blocks.size();
            open.pop();
        } else if (!kind.isInline()) {
            flush();
        }
        if (kind == TagKind.LINK && node.hasAttr("href")) {
            text.leaveLink();
        }
    }

    private void flush() {
        Region owner = open.peek();
        if (owner != null && text.hasWords()) {
            blocks.add(text.toBlock(role(owner), owner.index));
        }
        text.clear();
    }

    private Block.Role role(Region owner) {
        Region region = owner;
        for (int up = 0; up < 3 && region != null; up++) {
            Block.Role role = region.role;
            if (role != Block.Role.TEXT && (up == 0 || role != Block.Role.CELL)) {
                return role;
            }
            region = region.parent < 0 ? null : regions.get(region.parent);
        }
        return Block.Role.TEXT;
    }
}
