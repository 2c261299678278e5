package io.westbound.streams.article.html;

import io.westbound.streams.article.html.MarkupWords.Mark;
import org.jsoup.nodes.Element;

/** A block element and the range of {@link Block}s inside it. */
final class Region {
    final int index;
    final int parent;
    final int depth;
    final Element element;
    final Block.Role role;
    final Mark mark;
    final int first;
    int end;

    /**
     * @param parent index of the enclosing region, -1 for the root
     * @param first index of the first block inside
     */
    Region(int index, int parent, int depth, Element element, Block.Role role, Mark mark, int first) {
        this.index = index;
        this.parent = parent;
        this.depth = depth;
        this.element = element;
        this.role = role;
        this.mark = mark;
        this.first = first;
        this.end = first;
    }

    String tag() {
        return element.normalName();
    }
}
