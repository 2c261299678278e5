package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a frame may stand on in a document without a trigger: something productive and a place, beside a firm that is named.
 * Whether the sentence speaks of a move is left to its wording.
 */
final class Implied {
    private Implied() {}

    /** The word that a frame of the sentence stands on; null if it has none. */
    static @Nullable Hit thing(Reading reading, Span sentence) {
        List<Hit> objects = reading.scan().in(Tag.OBJECT, sentence.begin(), sentence.end());
        List<Hit> places = reading.scan().in(Tag.PLACE, sentence.begin(), sentence.end());
        boolean productive = objects.stream().anyMatch(Productive::is);
        if (places.isEmpty() || !productive || !named(reading, sentence)) {
            return null;
        }
        for (Hit object : objects) {
            if (Productive.is(object) && !reading.covered(object, sentence)) {
                return standing(object);
            }
        }
        return null;
    }

    private static boolean named(Reading reading, Span sentence) {
        return reading.names(sentence).stream()
                .anyMatch(name -> sure(name) && !Movers.counterparty(reading, name) && !Bystanders.is(reading, name));
    }

    /** Whether a name is known by itself; a short form or a subject needs a verb to vouch for it. */
    static boolean sure(Name name) {
        return name.evidence().compareTo(Evidence.SHORT) < 0;
    }

    private static Hit standing(Hit word) {
        Term term = new Term(
                word.term().text(), Tag.TRIGGER, Family.IMPLIED.name(), "commit", EvidenceKind.INTENT_STATEMENT.name());
        return new Hit(word.begin(), word.end(), term);
    }
}
