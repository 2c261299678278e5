package io.westbound.streams.topology;

import io.westbound.event.Alert;
import io.westbound.event.Lead;
import io.westbound.event.Signal;
import org.jspecify.annotations.Nullable;

/** What comes of a case. */
sealed interface CaseOutput {

    /** A lead was judged anew; null: the case is forgotten. */
    record Judged(String leadId, @Nullable Lead lead) implements CaseOutput {}

    /** An alert is raised. */
    record Raised(Alert alert) implements CaseOutput {}

    /**
     * So many open leads of a task look to a park.
     *
     * @param park park and division, {@code park/division}
     */
    record Crowd(String park, int task, int leads) implements CaseOutput {}

    /** Another firm may follow. */
    record Follows(Signal signal) implements CaseOutput {}
}
