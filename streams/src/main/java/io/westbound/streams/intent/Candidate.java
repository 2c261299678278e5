package io.westbound.streams.intent;

/**
 * A frame with its stage and how far it is believed.
 *
 * @param confidence probability, 0 to 1
 */
record Candidate(Frame frame, Stage stage, double confidence) {

    /** Of two readings of one firm the live one, then the surer one. */
    Candidate stronger(Candidate other) {
        if (stage.live() != other.stage.live()) {
            return stage.live() ? this : other;
        }
        return other.confidence > confidence ? other : this;
    }
}
