package io.westbound.streams.leads;

import java.time.Instant;
import java.util.Comparator;

/**
 * What a team did with a lead.
 *
 * @param id given by the sender; the same id twice is one step
 * @param leadId lead as the team knew it
 * @param by person or desk, as the team names it
 * @param reason of INVALID and LOST; text of NOTE and SERVICE
 * @param lostTo where the firm went
 * @param park of SIGNED and LANDED
 * @param introducer organisation that introduced the firm
 * @param target MERGE: the lead to merge into; SPLIT: the site to split off
 * @param service SERVICE: id or Chinese name of the service
 * @param office SERVICE: to whom it is handed over
 * @param done SERVICE: whether it is done
 */
public record Step(
        String id,
        String leadId,
        Kind kind,
        String team,
        String by,
        Instant at,
        String reason,
        String lostTo,
        String park,
        String introducer,
        String target,
        String service,
        String office,
        boolean done) {

    /** What was done. */
    public enum Kind {
        CLAIM,
        RELEASE,
        CONTACTED,
        VISITED,
        VALID,
        INVALID,
        SIGNED,
        LANDED,
        LOST,
        DORMANT,
        NOTE,
        MERGE,
        SPLIT,
        SERVICE,
        UNKNOWN
    }

    /** By time, then by id: the order in which steps count, whatever the order in which they came. */
    public static final Comparator<Step> IN_TIME =
            Comparator.comparing(Step::at).thenComparing(Step::id);
}
