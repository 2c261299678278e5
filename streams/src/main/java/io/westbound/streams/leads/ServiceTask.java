package io.westbound.streams.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service for one firm: handed over to an office, or done.
 *
 * @param team that handed it over
 * @param office that it was handed over to; empty if the team did it itself
 * @param since when it was handed over
 * @param due when it is due
 * @param done when it was done; null while it is open
 * @param note what was last noted of it
 */
public record ServiceTask(
        Service service,
        String team,
        String office,
        Instant since,
        Instant due,
        @Nullable Instant done,
        String note) {

    /** The same task, done at a time; a task that is done already stays done since then. */
    ServiceTask done(Step step) {
        return new ServiceTask(
                service,
                team,
                step.office().isBlank() ? office : step.office(),
                since,
                due,
                done == null ? step.at() : done,
                step.reason().isBlank() ? note : step.reason());
    }
}
