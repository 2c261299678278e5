package io.westbound.streams.intent;

/** Finds the one character that makes a headline a rumour: 传某某电子将关闭某厂. Linear; thread-safe. */
final class Rumours {
    static final String RUMOUR = "RUMOUR";

    private static final char SAID = '传';
    private static final int LONGEST_WORD = 3;

    private final CommonWords common;

    Rumours(CommonWords common) {
        this.common = common;
    }

    /** Adds the character, as a mood and as what no name begins with, where a clause of a headline begins with it. */
    void addTo(Scan scan, Text text) {
        int at = text.folded().indexOf(SAID);
        while (at >= 0 && text.inTitle(at)) {
            if (opens(text, at) && !wordAt(scan, text, at)) {
                scan.insert(hit(at, Tag.CUE, RUMOUR));
                scan.insert(hit(at, Tag.BOUNDARY, "left"));
            }
            at = text.folded().indexOf(SAID, at + 1);
        }
    }

    private static boolean opens(Text text, int at) {
        return !Character.isLetterOrDigit(text.at(at - 1)) && Character.isLetter(text.at(at + 1));
    }

    /** 传动, 传感器, 传奇: a longer word begins here. */
    private boolean wordAt(Scan scan, Text text, int at) {
        int end = Math.min(at + LONGEST_WORD, text.folded().length());
        return common.behind(text, at, end) > at || Edges.wordAt(scan, at) || scan.begins(Tag.FIRM, at);
    }

    private static Hit hit(int at, Tag tag, String value) {
        return new Hit(at, at + 1, new Term(String.valueOf(SAID), tag, value, "", ""));
    }
}
