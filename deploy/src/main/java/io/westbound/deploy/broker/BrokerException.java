package io.westbound.deploy.broker;

import org.jspecify.annotations.Nullable;

/** The broker or its topics are not to be had; the message says why and what to do. */
public final class BrokerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates one with a message for a person. */
    public BrokerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
