package io.westbound.deploy.deliver;

/** A message that a channel does not take; the cause of its dead letter. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String channel, String why) {
        super("channel " + channel + ": " + why);
    }
}
