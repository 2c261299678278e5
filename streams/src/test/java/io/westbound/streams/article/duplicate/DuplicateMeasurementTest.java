package io.westbound.streams.article.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import io.westbound.streams.article.normalise.Normaliser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures copies on a generated set: every edit of every story against its original, and stories against stories. */
final class DuplicateMeasurementTest {
    private static final int STORIES = 150;
    private static final int SIMHASH_BITS = 13;
    private static final Normaliser NORMALISER = Normaliser.load();
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private int truePositives;
    private int falsePositives;
    private int falseNegatives;

    private static Signature signature(String text) {
        return Signature.of(NORMALISER.normalise(text).text());
    }

    private static List<String> copies(Stories stories, String text) {
        return List.of(
                stories.changedHeader(text),
                stories.trimmed(text),
                stories.spun(text),
                TRADITIONAL.transliterate(text),
                text.replace("，", "&#65292;").replace("\n", "\n\u200b"),
                stories.changedHeader(stories.spun(text)),
                stories.trimmed(TRADITIONAL.transliterate(stories.spun(text))));
    }

    @Test
    void precisionAndRecall() {
        Stories stories = new Stories(20240407);
        List<Signature> originals = new ArrayList<>();
        for (int i = 0; i < STORIES; i++) {
            String text = stories.write();
            Signature original = signature(text);
            for (String copy : copies(stories, text)) {
                boolean found = original.likeness(signature(copy)).isCopy();
                truePositives += found ? 1 : 0;
                falseNegatives += found ? 0 : 1;
            }
            for (Signature other : originals) {
                falsePositives += original.likeness(other).isCopy() ? 1 : 0;
            }
            originals.add(original);
        }
        double precision = (double) truePositives / (truePositives + falsePositives);
        double recall = (double) truePositives / (truePositives + falseNegatives);
        System.out.printf(
                "near duplicates: %d copies, %d pairs of different stories, precision %.4f, recall %.4f%n",
                STORIES * 7, STORIES * (STORIES - 1) / 2, precision, recall);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void fiftyReprintsAreOneStory() {
        Stories stories = new Stories(7);
        String text = stories.write();
        List<Signature> all = new ArrayList<>(List.of(signature(stories.write()), signature(text)));
        copies(stories, text).forEach(copy -> all.add(signature(copy)));
        assertThat(CopyClusters.of(all, signature -> signature)).hasSize(2);
    }

    /** Where only the 64 bits are at hand: far fewer copies are found, at the same precision. */
    @Test
    void simHashAlone() {
        Stories stories = new Stories(20240407);
        List<Long> originals = new ArrayList<>();
        int found = 0;
        int wrong = 0;
        for (int i = 0; i < STORIES; i++) {
            String text = stories.write();
            long original = signature(text).simhash();
            for (String copy : copies(stories, text)) {
                found += Long.bitCount(original ^ signature(copy).simhash()) <= SIMHASH_BITS ? 1 : 0;
            }
            for (long other : originals) {
                wrong += Long.bitCount(original ^ other) <= SIMHASH_BITS ? 1 : 0;
            }
            originals.add(original);
        }
        double precision = (double) found / (found + wrong);
        double recall = (double) found / (STORIES * 7);
        System.out.printf("SimHash within %d bits: precision %.4f, recall %.4f%n", SIMHASH_BITS, precision, recall);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).isGreaterThanOrEqualTo(0.8);
    }
}
