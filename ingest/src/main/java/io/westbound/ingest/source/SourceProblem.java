package io.westbound.ingest.source;

/**
 * What is wrong with a source file, for the person who wrote it.
 *
 * @param file name of the file
 * @param line line, from 1; 0 if the file as a whole
 * @param message what is wrong and what was expected
 */
public record SourceProblem(String file, int line, String message) {

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
