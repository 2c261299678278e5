package io.westbound.streams.intent;

/**
 * Where a firm is, or goes.
 *
 * @param code six-digit division code, or {@code 00xx} style code of a country
 * @param name full path as known, such as {@code 广东省深圳市坪山区}
 * @param evidence what the place was read from
 */
public record Place(String code, String name, Evidence evidence) {

    /** What a place was read from, strongest first. */
    public enum Evidence {
        TEXT,
        SITE,
        PARTY,
        HEADLINE,
        FIRM_NAME,
        REGISTER
    }

    boolean foreign() {
        return !code.isEmpty() && !Character.isDigit(code.charAt(0));
    }

    String province() {
        return code.length() < 6 ? code : code.substring(0, 2);
    }

    String city() {
        return code.length() < 6 ? code : code.substring(0, 4);
    }
}
