package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordLengthsTest {
    private static final Letters NO_LETTERS = new Letters(Map.of());

    private final Random random = new Random(1);

    @Test
    void namesTheLengthsOfAllWordsThatBeginAtAPosition() {
        WordLengths words = WordLengths.of(List.of("新城", "新城控股", "城控"));

        assertThat(words.possible(text("新城控股搬迁"), 0)).isEqualTo(1 << 2 | 1 << 4);
        assertThat(words.possible(text("新城控股搬迁"), 1)).isEqualTo(1 << 2);
        assertThat(words.possible(text("新城控股搬迁"), 2)).isZero();
    }

    @Test
    void tellsAWholeWordFromItsParts() {
        WordLengths words = WordLengths.of(List.of("新城控股"));

        assertThat(words.contains("新城控股")).isTrue();
        assertThat(words.contains("新城")).isFalse();
        assertThat(words.contains("新")).isFalse();
        assertThat(words.contains("新城控股".repeat(4))).isFalse();
    }

    @Test
    void endsWithTheText() {
        WordLengths words = WordLengths.of(List.of("新城控股"));

        assertThat(words.possible(text("新城"), 0)).isZero();
        assertThat(words.possible(text("新"), 0)).isZero();
    }

    @Test
    void leavesOutWordsThatAreTooShortOrTooLong() {
        WordLengths words = WordLengths.of(List.of("新", "新".repeat(WordLengths.LONGEST + 1)));

        assertThat(words.possible(text("新".repeat(40)), 0)).isZero();
    }

    @Test
    void agreesWithASetOnAHundredThousandWords() {
        Set<String> known = new HashSet<>();
        while (known.size() < 100_000) {
            known.add(word());
        }
        WordLengths words = WordLengths.of(known);

        for (int i = 0; i < 100_000; i++) {
            String word = word();
            assertThat(words.contains(text(word), 0, word.length())).as(word).isEqualTo(known.contains(word));
        }
        assertThat(known).allMatch(word -> (words.possible(text(word), 0) & 1 << word.length()) != 0);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int length = 2 + random.nextInt(4); length > 0; length--) {
            word.append((char) ('一' + random.nextInt(60)));
        }
        return word.toString();
    }

    private static Text text(String folded) {
        return new Text(folded, folded.toCharArray(), 0, new int[folded.length()], Document.of("", folded), NO_LETTERS);
    }
}
