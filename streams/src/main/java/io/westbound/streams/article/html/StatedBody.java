package io.westbound.streams.article.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body as the page's JSON-LD states it ({@code articleBody}). It is often cut short and seldom has paragraphs, so
 * it points to the place of the body and stands in for it only when the page shows none.
 */
final class StatedBody {
    private static final int LEAST_WEIGHT = 40;
    private static final int COMPARED = 60;
    private static final int LONGEST = 200_000;

    private final String letters;
    private final List<String> lines;

    private StatedBody(String letters, List<String> lines) {
        this.letters = letters;
        this.lines = lines;
    }

    /** Never null; states nothing when {@code articleBody} is null. */
    static StatedBody of(@Nullable String articleBody) {
        List<String> lines = new ArrayList<>();
        String whole = articleBody == null ? "" : articleBody;
        for (String line : whole.substring(0, Math.min(LONGEST, whole.length())).split("[\\r\\n]+")) {
            String text = line.replaceAll("\\s+", " ").strip();
            if (!text.isEmpty() && text.indexOf('<') < 0) {
                lines.add(text);
            }
        }
        return new StatedBody(letters(String.join("", lines)), lines);
    }

    /** Indexes of the first and last block that it states, or null when it states too few of them. */
    int @Nullable [] range(List<Block> blocks) {
        int first = -1;
        int last = -1;
        int matched = 0;
        if (letters.length() < 4 * LEAST_WEIGHT) {
            return null;
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.weight() >= LEAST_WEIGHT && block.linkShare() < 0.5 && states(block.text())) {
                first = first < 0 ? i : first;
                last = i;
                matched += block.text().length();
            }
        }
        return matched * 2 < letters.length() ? null : new int[] {first, last};
    }

    /** The stated lines when the page shows less than a quarter of them, else null. */
    @Nullable
    List<String> instead(List<String> shown) {
        int length = letters(String.join("", shown)).length();
        return letters.length() >= 4 * LEAST_WEIGHT && length * 4 < letters.length() ? lines : null;
    }

    private boolean states(String text) {
        String start = letters(text);
        return letters.contains(start.substring(0, Math.min(COMPARED, start.length())));
    }

    /** Letters and digits alone. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }
}
