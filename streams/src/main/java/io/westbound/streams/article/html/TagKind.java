package io.westbound.streams.article.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What an element's name means to {@link BlockReader}. A name that is not listed is a block. */
enum TagKind {
    /** Its content is not text of the page. */
    SILENT(
            Block.Role.TEXT,
            "style noscript template svg iframe object embed applet select textarea button input canvas audio video map head"
                    + " datalist math img option link title progress meter rp"),
    /** Silent, but its attributes may hold data. */
    DATA(Block.Role.TEXT, "script meta"),
    /** Inline, and its attributes may hold data. */
    TIME(Block.Role.TEXT, "time"),
    /** Inline, and its text is counted as linked. */
    LINK(Block.Role.TEXT, "a"),
    /** Does not end a block. */
    INLINE(
            Block.Role.TEXT,
            "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rt ruby s samp small"
                    + " span strike strong sub sup tt u var wbr o:p st1:chsdate st1:personname tbody thead tfoot"),
    /** Ends a block and holds nothing. */
    BREAK(Block.Role.TEXT, "br"),
    PARAGRAPH(Block.Role.PARAGRAPH, "p blockquote"),
    HEADING(Block.Role.HEADING, "h1 h2 h3 h4 h5 h6"),
    ITEM(Block.Role.ITEM, "li dt dd"),
    PREFORMATTED(Block.Role.PREFORMATTED, "pre"),
    CELL(Block.Role.CELL, "td th"),
    BLOCK(Block.Role.TEXT, "div");

    private static final Map<String, TagKind> BY_NAME = new HashMap<>();

    static {
        for (TagKind kind : values()) {
            for (String name : kind.names.split(" ")) {
                BY_NAME.put(name, kind);
            }
        }
    }

    private final Block.Role role;
    private final String names;

    TagKind(Block.Role role, String names) {
        this.role = role;
        this.names = names;
    }

    static TagKind of(Element element) {
        return BY_NAME.getOrDefault(element.normalName(), BLOCK);
    }

    /** What a block of text directly inside is. */
    Block.Role role() {
        return role;
    }

    boolean isInline() {
        return this == INLINE || this == LINK || this == TIME;
    }
}
