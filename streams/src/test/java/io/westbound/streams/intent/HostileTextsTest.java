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

/** 100,000 characters of every pattern go through the engine and the name finder; how fast, {@link HostileTextBenchmark} tells. */
class HostileTextsTest {
    private static final int LENGTH = 100_000;
    private static final int MOST_SIGNALS = 120;
    private static final Knowledge KNOWLEDGE = KnowledgeLoader.load(null);
    private static final NameTagger TAGGER = NameModelFile.tagger(null);
    private static final Map<String, String> PATTERNS = HostileTexts.patterns(KNOWLEDGE);

    @TestFactory
    Stream<DynamicTest> survivesEveryPattern() {
        return PATTERNS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> survives(HostileTexts.text(each.getValue(), LENGTH))));
    }

    @Test
    void survivesAllPatternsMixed() {
        survives(HostileTexts.mixture(KNOWLEDGE, LENGTH, false));
        survives(HostileTexts.mixture(KNOWLEDGE, LENGTH, true));
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

    private static void survives(String text) {
        Judgement below = Tables.ENGINE.judge(Document.of(HostileTexts.HEADLINE, text), true);
        assertThat(below.signals()).hasSizeLessThanOrEqualTo(MOST_SIGNALS).allSatisfy(HostileTextsTest::isQuoted);
        assertThat(Tables.ENGINE.judge(Document.of(text, "")).signals()).hasSizeLessThanOrEqualTo(MOST_SIGNALS);
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
