package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import io.westbound.event.Signal;
import io.westbound.streams.article.duplicate.Signature;
import io.westbound.streams.article.duplicate.Stories;
import io.westbound.streams.article.normalise.Normaliser;
import io.westbound.streams.leads.Policy;
import io.westbound.streams.leads.Story;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures what leads take for copies, on a generated set of signals: every edit of every story against its original,
 * stories against stories, and every story against the same words told of another firm.
 */
final class CopyMeasurementTest {
    private static final int STORIES = 150;
    private static final int BITS = Play.REGION.policy().count(Policy.Key.NEAR_DUPLICATE_BITS);
    private static final Normaliser NORMALISER = Normaliser.load();
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final Instant NOW = Samples.time("2026-03-02", "09:00");

    private int number;
    private int signals;
    private long bytes;

    /** A signal of an article with this text, as it is on the wire; the number of bytes of its sketch is counted. */
    private Signal signal(String text, boolean withSketch) {
        Signature signature = Signature.of(NORMALISER.normalise(text).text());
        byte[] sketch = withSketch ? signature.sketch().toBytes() : new byte[0];
        bytes += sketch.length;
        signals++;
        return Signal.newBuilder(Samples.signal(Fields.of(""), NOW, number++))
                .setSimHash(signature.simHash())
                .setSketch(ByteBuffer.wrap(sketch))
                .build();
    }

    private static boolean oneStory(Signal one, Signal other) {
        return stories(List.of(one, other)) == 1;
    }

    private static int stories(List<Signal> signals) {
        return Story.cluster(signals.stream().map(Pure::evidence).toList(), BITS)
                .size();
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

    /** What was found and how much of that is right, each from 0 to 1. */
    private record Score(double precision, double recall) {}

    private Score measure(boolean withSketch) {
        Stories stories = new Stories(20240407);
        List<Signal> originals = new ArrayList<>();
        int found = 0;
        int wrong = 0;
        for (int i = 0; i < STORIES; i++) {
            String text = stories.write();
            Signal original = signal(text, withSketch);
            for (String copy : copies(stories, text)) {
                found += oneStory(original, signal(copy, withSketch)) ? 1 : 0;
            }
            wrong += oneStory(original, signal(stories.otherFirm(text), withSketch)) ? 1 : 0;
            for (Signal other : originals) {
                wrong += oneStory(original, other) ? 1 : 0;
            }
            originals.add(original);
        }
        Score score = new Score((double) found / (found + wrong), (double) found / (STORIES * 7));
        System.out.printf(
                "%s: %d copies, %d pairs of different stories, precision %.4f, recall %.4f, %d bytes a signal%n",
                withSketch ? "sketches" : "SimHash within " + BITS + " bits",
                STORIES * 7,
                STORIES * (STORIES + 1) / 2,
                score.precision(),
                score.recall(),
                bytes / signals);
        return score;
    }

    @Test
    void precisionAndRecall() {
        Score score = measure(true);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    }

    /** Records of before, which have no sketch: few copies are found, but nothing else is taken for one. */
    @Test
    void withoutSketches() {
        Score score = measure(false);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).isBetween(0.1, 0.5);
    }

    @Test
    void aSignalWithoutSketchIsComparedBySimHash() {
        String text = new Stories(3).write();
        assertThat(oneStory(signal(text, true), signal("\u200b" + text, false))).isTrue();
        assertThat(oneStory(signal(text, true), signal(new Stories(4).write(), false)))
                .isFalse();
    }

    @Test
    void allReprintsAreOneStoryInAnyOrder() {
        Stories stories = new Stories(7);
        String text = stories.write();
        List<Signal> all = Stream.concat(Stream.of(stories.write(), text), copies(stories, text).stream())
                .map(each -> signal(each, true))
                .toList();
        List<Signal> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);
        assertThat(stories(all)).isEqualTo(2);
        assertThat(stories(backwards)).isEqualTo(2);
    }
}
