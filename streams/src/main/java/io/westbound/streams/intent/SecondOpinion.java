package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Asks the trained chain of names where a name begins that only its form vouches for. A form is read leftwards as far as
 * names can go; the chain knows what names look like, and is asked about the sentence of a mover only, since it is slow.
 */
final class SecondOpinion {
    private static final int SHORTEST = 3;

    private SecondOpinion() {}

    /** 某某集团 of 项目由某某集团: the firm without what its form has swept in; a name that begins with a place stays. */
    static @Nullable Name on(@Nullable Name firm, Reading reading) {
        if (firm == null
                || firm.begin() < 0
                || firm.evidence() != Evidence.FORM
                || Edges.placeAt(reading.scan(), firm.begin()) > 0) {
            return firm;
        }
        for (Span seen : reading.trained(Span.sentence(reading.text(), firm.begin()))) {
            if (seen.end() == firm.end() && seen.begin() > firm.begin() && seen.end() - seen.begin() >= SHORTEST) {
                String name = reading.text().slice(seen.begin(), seen.end());
                return new Name(seen.begin(), seen.end(), name, firm.evidence(), firm.key());
            }
        }
        return firm;
    }
}
