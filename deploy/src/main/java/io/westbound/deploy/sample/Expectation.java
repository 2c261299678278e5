package io.westbound.deploy.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sample article should lead to, as its front matter states it: {@code none}, {@code alert}, or with another
 * article's id, {@code retracts:kunshan-rumour}.
 *
 * @param outcome the kind of result
 * @param target id of the article that is repeated, updated or taken back; null for the other outcomes
 */
public record Expectation(Outcome outcome, @Nullable String target) {

    /** The vocabulary of {@code expect}. */
    public enum Outcome {
        /** A new alert for the firm. */
        ALERT(false),
        /** A true move or investment whose place is already taken or overseas: a lead, no need to hurry anybody. */
        LEAD(false),
        /** The move is finished: background for suppliers, no alert. */
        DONE(false),
        /** A trap: neither a lead nor an alert. */
        NONE(false),
        /** Disallowed by robots.txt: must not even be requested. */
        NEVER(false),
        /** A reprint: no second alert. */
        REPEATS(true),
        /** A later step of the same case. */
        UPDATES(true),
        /** Takes the alert of the named article back. */
        RETRACTS(true);

        private final boolean needsTarget;

        Outcome(boolean needsTarget) {
            this.needsTarget = needsTarget;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException naming the vocabulary when the word is unknown, or the missing or superfluous id
     */
    public static Expectation parse(String written) {
        int colon = written.indexOf(':');
        String word = colon < 0 ? written : written.substring(0, colon);
        String target = colon < 0 ? null : written.substring(colon + 1).strip();
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(candidate -> candidate.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expect: unknown outcome '" + word + "', expected one of " + vocabulary()));
        if (outcome.needsTarget != (target != null && !target.isEmpty())) {
            throw new IllegalArgumentException("expect: '" + outcome.word()
                    + (outcome.needsTarget ? "' needs the id of an article" : "' takes no id"));
        }
        return new Expectation(outcome, target);
    }

    private static String vocabulary() {
        return Arrays.stream(Outcome.values()).map(Outcome::word).collect(Collectors.joining(", "));
    }
}
