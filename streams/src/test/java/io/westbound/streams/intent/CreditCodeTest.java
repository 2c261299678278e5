package io.westbound.streams.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes from the worked example of the standard and of public registers. */
class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91440300708461136T", "914403001922038216", "91440300192317458F"})
    void acceptsTheRightCheckCharacter(String code) {
        assertThat(CreditCode.valid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "91440300708461136S",
                "9144030019220382",
                "91440300I922038216",
                "91440300192317458f",
                ""
            })
    void refusesAnythingElse(String code) {
        assertThat(CreditCode.valid(code)).isFalse();
    }
}
