package io.westbound.streams.leads;

import java.util.List;
import java.util.Set;

/** An anchor that commits inland draws its suppliers after it (引进一个, 带动一片). */
public final class Cascade {

    /** Kind of the evidence that a customer of the firm has committed inland. */
    public static final String KIND = "SUPPLIER_FOLLOW";

    private static final Set<String> ANCHORS = Set.of("chain-master", "top500", "anchor");

    private Cascade() {}

    /** Firms that may follow the firm of a lead; empty unless it is an anchor that commits inland. */
    public static List<String> followers(Lead lead, Provinces provinces) {
        Place to = lead.destination();
        boolean anchor = lead.firm().tags().stream().anyMatch(ANCHORS::contains);
        boolean committed =
                lead.stage() == Stage.COMMIT || lead.stage() == Stage.EXECUTING || lead.stage() == Stage.DONE;
        boolean inland = to != null && !to.abroad() && !to.code().isEmpty() && !provinces.coastal(to);
        return anchor && committed && inland ? lead.firm().suppliers() : List.of();
    }
}
