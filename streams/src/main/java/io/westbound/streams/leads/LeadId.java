package io.westbound.streams.leads;

/** The id of a lead: firm id, {@code @}, site. A lead whose site is not known yet ends with the {@code @}. */
public final class LeadId {

    private LeadId() {}

    /** The id of the case of a firm at a site. */
    public static String of(String firmId, String site) {
        return firmId + "@" + site;
    }

    /** The firm of a lead; the whole text where it is no lead id. */
    public static String firmOf(String leadId) {
        int at = leadId.lastIndexOf('@');
        return at < 0 ? leadId : leadId.substring(0, at);
    }

    /** The site of a lead; empty while unknown. */
    public static String siteOf(String leadId) {
        return leadId.substring(leadId.lastIndexOf('@') + 1);
    }
}
