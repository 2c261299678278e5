package io.westbound.streams.intent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a firm is, or goes.
 *
 * @param code six-digit division code, {@code 00xx} style code of a country, or empty for a park of unknown division
 * @param name full path as known, such as {@code 广东省深圳市坪山区}
 * @param evidence what the place was read from
 */
public record Place(String code, String name, Evidence evidence) {
    /** Codes of {@code places/countries.tsv} that stand for several countries. */
    private static final Set<String> REGIONS = Set.of("OS", "EU", "SE-ASIA");

    /** What a place was read from, strongest first. */
    public enum Evidence {
        TEXT,
        SITE,
        PARTY,
        HEADLINE,
        FIRM_NAME,
        REGISTER
    }

    /** Whether it is only a name: nobody knows in which division it lies. */
    boolean unknown() {
        return code.isEmpty();
    }

    boolean foreign() {
        return !code.isEmpty() && !Character.isDigit(code.charAt(0));
    }

    String province() {
        return code.length() < 6 ? code : code.substring(0, 2);
    }

    /** What identifies the city; a county that its province administers itself (code xx90xx) belongs to none but is one. */
    String city() {
        return code.length() < 6 || code.startsWith("90", 2) ? code : code.substring(0, 4);
    }

    /** Whether this place lies inside the other, as a county does in its province; a part of no place is not finer. */
    boolean finerThan(@Nullable Place whole) {
        if (whole == null) {
            return false;
        }
        if (whole.foreign()) {
            return foreign()
                    && (REGIONS.contains(whole.code()) && !REGIONS.contains(code)
                            || code.startsWith(whole.code() + "-"));
        }
        if (!whole.code().endsWith("00")) {
            return false;
        }
        boolean zone = code.equals(whole.code()) && name.length() > whole.name().length();
        return zone
                || !code.equals(whole.code()) && code.startsWith(whole.code().replaceFirst("(00)+$", ""));
    }
}
