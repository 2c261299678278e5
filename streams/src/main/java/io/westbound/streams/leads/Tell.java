package io.westbound.streams.leads;

import java.util.List;

/**
 * An alert to be raised.
 *
 * @param revision of the alert, rising by one
 * @param former level that teams were told before
 * @param reason why the alert was changed or taken back; empty for NEW
 * @param teams whom to tell
 */
public record Tell(Kind kind, int revision, Level level, Level former, Phrase reason, List<String> teams) {

    /** What the alert says of its lead. */
    public enum Kind {
        NEW,
        UPDATED,
        DOWNGRADED,
        RETRACTED,
        OVERDUE,
        SUPPLIER_FOLLOW,
        PROJECT_MATCH
    }

    public Tell {
        teams = List.copyOf(teams);
    }
}
