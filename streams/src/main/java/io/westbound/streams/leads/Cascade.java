package io.westbound.streams.leads;

import java.time.Instant;
import java.util.List;

/** An anchor that commits inland draws its suppliers after it (引进一个, 带动一片). */
public final class Cascade {

    /** Kind of the evidence that a customer of the firm has committed inland. */
    public static final String KIND = "SUPPLIER_FOLLOW";

    private Cascade() {}

    /** Whether the firm of a lead is an anchor that has committed inland. */
    public static boolean draws(Lead lead, Region region) {
        Place to = lead.destination();
        boolean anchor = lead.firm().tags().stream().anyMatch(region.anchors()::contains);
        boolean committed =
                lead.stage() == Stage.COMMIT || lead.stage() == Stage.EXECUTING || lead.stage() == Stage.DONE;
        boolean inland = to != null
                && !to.abroad()
                && !to.code().isEmpty()
                && !region.provinces().coastal(to);
        return anchor && committed && inland;
    }

    /** Firms that may follow the firm of a lead: its suppliers, while its commitment is young. */
    public static List<String> followers(Lead lead, Region region, Instant now) {
        boolean lately = lead.lastEvidence()
                .plus(region.policy().days(Policy.Key.SUPPLIER_FOLLOW_DAYS))
                .isAfter(now);
        return lately && draws(lead, region) ? lead.firm().suppliers() : List.of();
    }
}
