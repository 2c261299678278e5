package io.westbound.streams.article.html;

import java.util.List;

/**
 * Takes out quotes that were pulled out of a paragraph to adorn the page. Words count, punctuation does not: only the
 * pulled one has quotation marks. A quote that stands once is text.
 */
final class Repetitions {
    private static final int LEAST_WEIGHT = 60;
    /** Quotes looked at; a text with more of them is an interview. */
    private static final int MOST_QUOTES = 12;

    private final List<Block> blocks;
    private final List<Region> regions;
    private final boolean[] out;

    Repetitions(List<Block> blocks, List<Region> regions, boolean[] out) {
        this.blocks = blocks;
        this.regions = regions;
        this.out = out;
    }

    void drop(Region root) {
        String text = null;
        int quotes = 0;
        for (int i = root.first; i < root.end && quotes < MOST_QUOTES; i++) {
            Block block = blocks.get(i);
            if (!out[i] && block.weight() >= LEAST_WEIGHT && isQuote(block.region())) {
                quotes++;
                text = text == null ? letters(root) : text;
                String quote = StatedBody.letters(block.text());
                out[i] = text.indexOf(quote) != text.lastIndexOf(quote);
            }
        }
    }

    private String letters(Region root) {
        StringBuilder text = new StringBuilder();
        for (int i = root.first; i < root.end; i++) {
            if (!out[i]) {
                text.append(StatedBody.letters(blocks.get(i).text())).append('\n');
            }
        }
        return text.toString();
    }

    private boolean isQuote(int at) {
        Region region = regions.get(at);
        for (int up = 0; up < 3; up++) {
            String tag = region.tag();
            if (tag.equals("blockquote")
                    || tag.equals("aside")
                    || region.element.className().contains("quote")) {
                return true;
            }
            if (region.parent < 0) {
                return false;
            }
            region = regions.get(region.parent);
        }
        return false;
    }
}
