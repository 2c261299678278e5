package io.westbound.streams.intent;

import java.util.List;

/**
 * What the engine makes of one document.
 *
 * @param intent true if at least one live signal (pressure, search, commit, executing) is believed
 * @param confidence calibrated probability, 0 to 1, that the document shows intent
 * @param signals believed signals, surest first; a quiet document may still carry {@code done} or {@code denial}
 * @param doubted the surest of what was read but not believed, one a firm; only if an explanation was asked for
 */
public record Judgement(boolean intent, double confidence, List<Signal> signals, List<Signal> doubted) {
    public Judgement {
        signals = List.copyOf(signals);
        doubted = List.copyOf(doubted);
    }
}
