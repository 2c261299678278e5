package io.westbound.streams.leads;

import java.time.Instant;

/**
 * A step of the follow-up clock that is not done yet.
 *
 * @param step respond, assess, feed-back, report or nurture
 * @param due when it is due
 */
public record Clock(String step, Instant due) {}
