package io.westbound.streams.leads;

/**
 * A place.
 *
 * @param name as shown
 * @param code GB/T 2260 code of 2, 4 or 6 digits; empty when abroad or unknown
 * @param province name of the province or, abroad, of the country
 */
public record Place(String name, String code, String province) {

    /** Whether it is known to lie abroad. */
    public boolean abroad() {
        return code.isEmpty() && !province.isEmpty();
    }

    /** Two digits, or empty. */
    public String provinceCode() {
        return code.length() < 2 ? "" : code.substring(0, 2);
    }

    /**
     * Four digits, or empty when only the province is known. Municipalities count as one city; a county that its province
     * administers itself (xx90xx) counts as its own, with all six digits.
     */
    public String cityCode() {
        boolean municipality = code.matches("(11|12|31|50).*");
        if (municipality || code.startsWith("90", 2)) {
            return municipality ? provinceCode() : code;
        }
        return code.length() < 4 || code.startsWith("00", 2) ? "" : code.substring(0, 4);
    }
}
