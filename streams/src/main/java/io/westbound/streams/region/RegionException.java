package io.westbound.streams.region;

/** A region table that cannot be used; the message names file, line and what was expected. */
public final class RegionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegionException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    RegionException(String file, String problem) {
        super(file + ": " + problem);
    }
}
