package io.westbound.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

    @Test
    void autoColoursATerminalOnly() {
        assertThat(Colour.AUTO.on(XTERM, true)).isTrue();
        assertThat(Colour.AUTO.on(XTERM, false)).isFalse();
        assertThat(Colour.AUTO.on(Map.of("TERM", "dumb"), true)).isFalse();
    }

    @Test
    void noColorSilencesAutoUnlessItIsEmpty() {
        assertThat(Colour.AUTO.on(Map.of("NO_COLOR", "1"), true)).isFalse();
        assertThat(Colour.AUTO.on(Map.of("NO_COLOR", ""), true)).isTrue();
    }

    @Test
    void whatIsAskedForGoesBeforeTheEnvironment() {
        assertThat(Colour.ALWAYS.on(Map.of("NO_COLOR", "1"), false)).isTrue();
        assertThat(Colour.NEVER.on(XTERM, true)).isFalse();
    }
}
