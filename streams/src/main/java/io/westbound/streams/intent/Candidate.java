package io.westbound.streams.intent;

import org.jspecify.annotations.Nullable;

/**
 * A frame with its stage, its places and how far it is believed.
 *
 * @param outcome the ending it tells of, null if it tells of none
 * @param confidence probability, 0 to 1
 */
record Candidate(
        Frame frame,
        Stage stage,
        @Nullable Outcome outcome,
        double confidence,
        @Nullable Place origin,
        @Nullable Place destination) {

    /** A frame as it speaks for itself, or as the act of its document has it. */
    static Candidate of(Frame frame, Stage stage, @Nullable Outcome governed, double confidence) {
        if (governed != null) {
            double sure = Math.max(confidence, GoverningAct.CERTAINTY);
            return new Candidate(frame, Stage.DENIAL, governed, sure, frame.origin(), frame.destination());
        }
        return new Candidate(
                frame, stage, Stages.outcome(frame, stage), confidence, frame.origin(), frame.destination());
    }

    /**
     * Of two readings of one firm the live one, then the surer one; it takes over places that only the other names
     * or names more closely.
     */
    Candidate stronger(Candidate other) {
        boolean mine = stage.live() == other.stage.live() ? confidence >= other.confidence : stage.live();
        return mine ? completed(other) : other.completed(this);
    }

    /** The same candidate under another name of its firm. */
    Candidate named(Name firm) {
        return new Candidate(frame.named(firm), stage, outcome, confidence, origin, destination);
    }

    private Candidate completed(Candidate other) {
        boolean sameAct = frame.family().leaves() == other.frame.family().leaves();
        Place theirs = sameAct && other.stage.live() ? other.destination : null;
        Place to = theirs != null && (destination == null || theirs.finerThan(destination)) ? theirs : destination;
        return new Candidate(frame, stage, outcome, confidence, origin == null ? other.origin : origin, to);
    }
}
