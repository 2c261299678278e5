package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.streams.reference.NameModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTaggerTest {
    private static final NameTagger TAGGER = NameModelFile.tagger(null);
    private static final Pattern MARKED = Pattern.compile("\\[([^]]+)]");

    @Test
    void findsNamesInGeneralSentences() {
        int right = 0;
        int found = 0;
        int marked = 0;
        List<String> wrong = new ArrayList<>();
        for (String[] row : Tables.rows("names.tsv").toList()) {
            List<String> expected = MARKED.matcher(row[0])
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            List<String> names = names(row[0].replaceAll("[\\[\\]]", ""));
            right += (int) names.stream().filter(expected::contains).count();
            found += names.size();
            marked += expected.size();
            if (!names.equals(expected)) {
                wrong.add(row[0] + " -> " + names);
            }
        }
        assertThat(marked).isGreaterThanOrEqualTo(30);
        assertThat(right).as("precision: %s", wrong).isGreaterThanOrEqualTo((int) (0.85 * found));
        assertThat(right).as("recall: %s", wrong).isGreaterThanOrEqualTo((int) (0.85 * marked));
    }

    @Test
    void offsetsLeadBackToTheOriginal() {
        String text = "昨日，\u200B沃 尔玛宣布关店；次日，ＩＢＭ公布业绩。";
        assertThat(TAGGER.names(text)).isNotEmpty().allSatisfy(name -> {
            Matcher original = Pattern.compile(Pattern.quote(name.text())).matcher(text);
            assertThat(original.find(name.start())).isTrue();
            assertThat(original.start()).isEqualTo(name.start());
            assertThat(original.end()).isEqualTo(name.end());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "。", "搬", "\u200B", "\uD83D"})
    void aTextWithoutNamesHasNone(String text) {
        assertThat(TAGGER.names(text)).isEmpty();
    }

    @Test
    void aFeatureShowsNoMoreThanThreeCharactersAndReadsBack() {
        List<String> words = new ArrayList<>();
        TAGGER.model().forEach((word, steps) -> words.add(word));
        assertThat(words).hasSizeGreaterThan(10_000).allSatisfy(word -> {
            assertThat(word.split(" ")).hasSizeLessThanOrEqualTo(4);
            assertThat(NameModel.word(NameModel.key(word))).isEqualTo(word);
        });
    }

    @Test
    void aTagFollowsOnlyWhereANameCanGoOn() {
        int begin = NameTags.of(true, 0, 3);
        int inside = NameTags.of(true, 1, 3);
        int end = NameTags.of(true, 2, 3);
        int single = NameTags.of(true, 0, 1);
        int other = NameTags.of(false, 1, 3);
        assertThat(NameTags.follows(begin, inside)).isTrue();
        assertThat(NameTags.follows(inside, end)).isTrue();
        assertThat(NameTags.follows(end, single)).isTrue();
        assertThat(NameTags.follows(begin, other)).isFalse();
        assertThat(NameTags.follows(begin, NameTags.OUTSIDE)).isFalse();
        assertThat(NameTags.follows(end, inside)).isFalse();
        assertThat(NameTags.ends(inside)).isFalse();
        assertThat(NameTags.ends(single)).isTrue();
    }

    @Test
    void withoutWeightsNothingIsAName() {
        NameModel none = new NameModel.Builder().build(new double[NameTags.COUNT][NameTags.COUNT], -1);
        assertThat(TAGGER.with(none).names("沃尔玛宣布关店")).isEmpty();
    }

    @Test
    void aFeatureThatIsAddedAgainIsReplaced() {
        long feature = NameModel.key("HERE 碰");
        int[] steps = new int[NameTags.COUNT];
        NameModel.Builder weights = new NameModel.Builder();
        steps[1] = 300;
        weights.add(feature, steps);
        steps[1] = -4;
        weights.add(feature, steps);
        List<String> told = new ArrayList<>();
        weights.build(new double[NameTags.COUNT][NameTags.COUNT], 0)
                .forEach((word, each) -> told.add(word + " " + each[1]));
        assertThat(told).containsExactly("HERE 碰 -4");
    }

    @Test
    void aWithheldBrandIsReadAsAnUnknownWord() {
        long[][] known = TAGGER.read("沃尔玛宣布关店", Set.of()).get(0).features();
        long[][] unknown = TAGGER.read("沃尔玛宣布关店", Set.of("沃尔玛")).get(0).features();
        assertThat(unknown[1].length).isLessThan(known[1].length);
    }

    private static List<String> names(String text) {
        return TAGGER.names(text).stream().map(Quote::text).toList();
    }
}
