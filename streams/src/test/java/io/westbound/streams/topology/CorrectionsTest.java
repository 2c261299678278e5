package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Article;
import io.westbound.event.PageMemory;
import io.westbound.event.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void inWhateverOrderVersionsComeTheNewestSpeaks() {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            List<Article> versions = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                versions.add(version(i, random));
            }
            Article newest = Collections.max(versions, Comparator.comparing(Article::getFetchedAt));
            Collections.shuffle(versions, random);
            if (Samples.judged(versions.get(0)).isEmpty()) {
                continue; // an address is remembered only once something was told of it
            }
            assertThat(live(versions))
                    .as("%s", versions)
                    .containsExactlyInAnyOrderElementsOf(said(Samples.judged(newest)));
        }
    }

    @Test
    void theSamePageTwiceIsToldOnce() {
        Article article = Samples.article(Fields.of("page=p shows=\"says=甲\""), START, 1);
        Corrections first = Corrections.of(null, article, Samples.judged(article));
        assertThat(Corrections.of(first.memory(), article, Samples.judged(article))
                        .told())
                .isEmpty();
    }

    @Test
    void aPageOfWhichNothingWasEverToldIsNotRemembered() {
        Article article = Samples.article(Fields.of("page=p"), START, 1);
        assertThat(Corrections.of(null, article, List.of()).memory()).isNull();
    }

    /** What a reader of the signals holds: of each id the newest revision, unless it was taken back. */
    private static List<String> live(List<Article> versions) {
        PageMemory memory = null;
        Map<String, Signal> held = new HashMap<>();
        for (Article article : versions) {
            Corrections corrections = Corrections.of(memory, article, Samples.judged(article));
            memory = corrections.memory();
            for (Signal signal : corrections.told()) {
                Signal before = held.put(signal.getSignalId(), signal);
                assertThat(signal.getRevision()).isEqualTo(before == null ? 1 : before.getRevision() + 1);
            }
        }
        held.values().removeIf(Signal::getRetracted);
        return said(held.values().stream().toList());
    }

    private static List<String> said(List<Signal> signals) {
        return signals.stream()
                .map(signal -> signal.getFirm().getName() + signal.getStage() + signal.getQuote())
                .toList();
    }

    private static Article version(int number, Random random) {
        List<String> shown = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            shown.add("firm=企业" + random.nextInt(2) + " stage="
                    + List.of("SEARCH", "COMMIT", "DENIED").get(random.nextInt(3)) + " says=句" + random.nextInt(3));
        }
        String line = "page=p" + number + " shows=\"" + String.join(" | ", shown) + "\"";
        return Samples.article(Fields.of(line), START.plus(Duration.ofHours(number)), number);
    }
}
