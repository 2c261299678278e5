package io.westbound.streams.reference;

/** A knowledge file that cannot be used; the message names file, line and what was expected. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KnowledgeException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    /** For a file of which no line is to blame. */
    public KnowledgeException(String file, String problem) {
        super(file + ": " + problem);
    }

    public KnowledgeException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
