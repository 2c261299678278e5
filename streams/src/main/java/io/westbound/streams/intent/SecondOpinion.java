package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Asks the trained chain of names about a firm that only a form, a list of brands or its place in the phrase vouches for.
 * The rules know where a mover must stand, the chain knows what names look like; so the chain cuts what a form has swept
 * in, and doubts a name without form or industry that it cannot see.
 *
 * @param firm who moves, null if nobody is named
 * @param doubted whether only the rules see it
 */
record SecondOpinion(@Nullable Name firm, boolean doubted) {

    /** The firm as both see it. */
    static SecondOpinion on(@Nullable Name firm, Reading reading) {
        if (firm == null || firm.begin() < 0 || firm.evidence().compareTo(Evidence.REGISTER) <= 0) {
            return new SecondOpinion(firm, false);
        }
        for (Span seen : reading.trained(Span.sentence(reading.text(), firm.begin()))) {
            if (seen.begin() < firm.end() && firm.begin() < seen.end()) {
                return new SecondOpinion(cut(reading, firm, seen), false);
            }
        }
        return new SecondOpinion(firm, firm.evidence() != Evidence.DEFINED && !ended(reading.scan(), firm));
    }

    /** 项目由某某集团: a form reads leftwards as far as it can; the chain knows where the name begins. */
    private static Name cut(Reading reading, Name firm, Span seen) {
        boolean tail = seen.end() == firm.end() && seen.begin() > firm.begin() && seen.end() - seen.begin() > 2;
        return tail && firm.evidence() == Evidence.FORM && Edges.placeAt(reading.scan(), firm.begin()) == 0
                ? new Name(
                        seen.begin(),
                        seen.end(),
                        reading.text().slice(seen.begin(), seen.end()),
                        firm.evidence(),
                        firm.key())
                : firm;
    }

    /** 某某电子, 某某家具厂: a form or an industry at the end says what the characters before it are, if they are enough. */
    private static boolean ended(Scan scan, Name firm) {
        return scan.in(Tag.INDUSTRY, firm.begin() + 2, firm.end()).stream().anyMatch(word -> word.end() == firm.end())
                || scan.in(Tag.FORM, firm.begin() + 2, firm.end()).stream()
                        .anyMatch(form -> form.end() == firm.end()
                                && (form.value().equals("trade") || form.begin() > firm.begin() + 2));
    }
}
