package io.westbound.streams.reference;

/** A knowledge file that cannot be used; the message names file, line and what was expected. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KnowledgeException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    public KnowledgeException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
