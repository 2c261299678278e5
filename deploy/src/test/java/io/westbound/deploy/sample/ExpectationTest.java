package io.westbound.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.deploy.sample.Expectation.Outcome;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void readsAnOutcome() {
        assertThat(Expectation.parse("alert")).isEqualTo(new Expectation(Outcome.ALERT, null));
    }

    @Test
    void readsAnOutcomeThatPointsToAnArticle() {
        assertThat(Expectation.parse("retracts:rumour")).isEqualTo(new Expectation(Outcome.RETRACTS, "rumour"));
    }

    @Test
    void namesTheVocabularyWhenTheWordIsUnknown() {
        assertThatThrownBy(() -> Expectation.parse("maybe"))
                .hasMessageContaining("unknown outcome 'maybe'")
                .hasMessageContaining("alert, lead, done, none");
    }

    @Test
    void refusesAMissingTargetAndASuperfluousOne() {
        assertThatThrownBy(() -> Expectation.parse("retracts:")).hasMessageContaining("needs the id");
        assertThatThrownBy(() -> Expectation.parse("none:x")).hasMessageContaining("takes no id");
    }
}
