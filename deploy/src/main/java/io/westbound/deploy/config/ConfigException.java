package io.westbound.deploy.config;

/** A setting that cannot be used. The message names the file, line, key, value and what was expected. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates one with a message for a person. */
    public ConfigException(String message) {
        super(message);
    }
}
