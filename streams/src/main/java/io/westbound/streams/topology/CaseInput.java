package io.westbound.streams.topology;

import io.westbound.event.FollowUp;
import io.westbound.event.Signal;

/** What moves a case: evidence, or what a team did. */
sealed interface CaseInput {

    /** New evidence, or a correction of it. */
    record Told(Signal signal) implements CaseInput {}

    /** A step of a team. */
    record Done(FollowUp followUp) implements CaseInput {}
}
