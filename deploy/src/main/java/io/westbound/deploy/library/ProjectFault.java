package io.westbound.deploy.library;

/**
 * Why a line of a project file cannot be used.
 *
 * @param file as given
 * @param line counted from 1; the first line of a row that spans several
 * @param problem what is wrong and what was expected
 */
public record ProjectFault(String file, int line, String problem) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + problem;
    }
}
