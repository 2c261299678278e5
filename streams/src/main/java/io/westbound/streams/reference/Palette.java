package io.westbound.streams.reference;

import io.westbound.streams.intent.Mark.Part;

/** How an explanation sets words apart: by brackets, or on a terminal by ANSI colours (ECMA-48 SGR, the basic eight). */
public enum Palette {
    PLAIN,
    COLOUR;

    private static final String UNDERLINED = "4";

    /** The text of a part in its colour, as it stands where there is none. */
    String paint(Part part, String text) {
        return paint(sgr(part), text);
    }

    /** The text under these SGR parameters. */
    String paint(String sgr, String text) {
        return this == PLAIN || sgr.isEmpty() || text.isEmpty() ? text : "\u001b[" + sgr + "m" + text + "\u001b[0m";
    }

    String sgr(Part part) {
        return switch (part) {
            case FIRM -> "1;36";
            case ACT -> "1;35";
            case ORIGIN -> "33";
            case DESTINATION -> "32";
            case MOOD -> "31";
        };
    }

    String underlined(String sgr) {
        return sgr.isEmpty() ? UNDERLINED : sgr + ";" + UNDERLINED;
    }
}
