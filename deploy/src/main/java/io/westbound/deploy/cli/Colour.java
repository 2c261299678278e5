package io.westbound.deploy.cli;

import java.util.Map;

/** When output is coloured: {@code --color=always|auto|never}, as the GNU tools have it. */
enum Colour {
    ALWAYS,
    AUTO,
    NEVER;

    /** Set by the launcher: whether standard output is a terminal, whatever standard input is. */
    static final String TERMINAL = "westbound.terminal";

    /** Whether this process is to colour its standard output. */
    boolean on() {
        return on(System.getenv(), Boolean.parseBoolean(System.getProperty(TERMINAL, "" + (System.console() != null))));
    }

    /**
     * AUTO colours a terminal that can be coloured, unless {@code NO_COLOR} is set and not empty (no-color.org).
     *
     * @param environment variables by name
     * @param terminal whether a person looks at the output
     */
    boolean on(Map<String, String> environment, boolean terminal) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean able = terminal && !environment.getOrDefault("TERM", "").equals("dumb");
        return this == ALWAYS || this == AUTO && able && !unwanted;
    }
}
