package io.westbound.streams.leads;

/** What an alert says, as far as a change of it is worth telling: first how the case is handled, then what is known. */
final class Gist {

    private Gist() {}

    /**
     * @param many more independent sources than that are no news
     */
    static String of(Lead lead, int many) {
        Claim claim = lead.claim();
        Place to = lead.destination();
        int sources = lead.independentSources();
        return lead.status() + " " + (claim == null ? "" : claim.team()) + "|"
                + String.join(
                        "|",
                        lead.stage().name(),
                        to == null ? "" : to.name(),
                        lead.scope().name(),
                        lead.site(),
                        lead.bestGrade().name(),
                        Integer.toString(Math.min(many, sources)));
    }

    /** The part that says how the case is handled. */
    static String handling(String gist) {
        int bar = gist.indexOf('|');
        return bar < 0 ? gist : gist.substring(0, bar);
    }
}
