package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.reference.KnowledgeLoader;
import io.westbound.streams.reference.NameModelFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * 10,000 characters of every pattern go through the engine (property {@code hostile.length}; 100,000 with {@code -Plong}),
 * 2,000 through the name finder, which reads each character alike; how fast, and 100,000 characters of every pattern there
 * too, {@link HostileTextBenchmark} tells.
 */
class HostileTextsTest {
    private static final int LENGTH = Integer.getInteger("hostile.length", 10_000);
    private static final int NAMES_LENGTH = 2_000;
    private static final int MOST_SIGNALS = 120;
    private static final Knowledge KNOWLEDGE = KnowledgeLoader.load(null);
    private static final NameTagger TAGGER = NameModelFile.tagger(null);
    private static final Map<String, String> PATTERNS = HostileTexts.patterns(KNOWLEDGE);

    @TestFactory
    Stream<DynamicTest> survivesEveryPattern() {
        return PATTERNS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    judged(HostileTexts.text(each.getValue(), LENGTH));
                    named(HostileTexts.text(each.getValue(), NAMES_LENGTH));
                }));
    }

    @Test
    void survivesAllPatternsMixed() {
        for (boolean sentences : new boolean[] {false, true}) {
            String text = HostileTexts.mixture(KNOWLEDGE, LENGTH, sentences);
            judged(text);
            named(text);
            assertThat(Tables.ENGINE.judge(Document.of(text, "")).signals()).hasSizeLessThanOrEqualTo(MOST_SIGNALS);
        }
    }

    @Test
    void everyClassOfWordsHasAPattern() {
        Stream<String> classes = Stream.of(Tag.values(), Particle.values(), Letter.values(), WordClass.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);
        assertThat(classes)
                .allSatisfy(name -> assertThat(PATTERNS.keySet())
                        .anyMatch(pattern -> List.of(pattern.split("[ ,]")).contains(name)));
    }

    private static void judged(String text) {
        Judgement judgement = Tables.ENGINE.judge(Document.of(HostileTexts.HEADLINE, text), true);
        assertThat(judgement.signals()).hasSizeLessThanOrEqualTo(MOST_SIGNALS).allSatisfy(HostileTextsTest::isQuoted);
    }

    private static void named(String text) {
        assertThat(TAGGER.names(text))
                .allSatisfy(name ->
                        assertThat(text.substring(name.start(), name.end())).isEqualTo(name.text()));
    }

    private static void isQuoted(Signal signal) {
        assertThat(signal.quote().end() - signal.quote().start())
                .isEqualTo(signal.quote().text().length())
                .isPositive();
    }
}
