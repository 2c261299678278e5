package io.westbound.streams.intent;

import java.util.function.Predicate;

/**
 * One small named reason to believe a frame more or less. What it says and how much it weighs is data.
 *
 * @param id stable name, the key of its wording and weight
 * @param seen whether it speaks on a frame
 */
record Rule(String id, Predicate<Frame> seen) {

    @Override
    public String toString() {
        return id;
    }
}
