package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Asks the trained chain of names where a name begins that only its form vouches for. A form is read leftwards as far as
 * names can go; the chain knows what names look like, and is asked about the clause of a mover only, since it is slow.
 */
final class SecondOpinion {
    private static final int SHORTEST = 3;
    private static final int CORE = 4;
    private static final int AROUND = 1_000;

    private SecondOpinion() {}

    /** 某某集团 of 项目由某某集团: the firm without what its form has swept in; a name that begins with a place stays. */
    static @Nullable Name on(@Nullable Name firm, Reading reading) {
        if (firm == null || firm.begin() < 0 || firm.key() != null || Edges.placeAt(reading.scan(), firm.begin()) > 0) {
            return firm;
        }
        Name again = toldAgain(firm, reading.text());
        if (again != null) {
            return again;
        }
        return firm.evidence() == Evidence.FORM ? asTrained(firm, reading) : firm;
    }

    /**
     * 欧某鞋业 that no rule finds: what the chain takes for a firm where the subject of a clause stands, before the act.
     * Null if there is none.
     */
    static @Nullable Name proposed(Reading reading, Hit trigger, Span sentence) {
        Text text = reading.text();
        int read = sentence.begin();
        for (int at = sentence.begin(); at < trigger.begin() - SHORTEST; at++) {
            if (at >= read && unknown(reading, sentence, at)) {
                Span clause = Span.clause(text, at);
                Name name = subject(reading, trigger, sentence, clause);
                if (name != null) {
                    return Edges.counts(text, name) ? null : name;
                }
                read = clause.end();
            }
        }
        return null;
    }

    /** What the chain takes for a firm in a clause, where the subject stands. */
    private static @Nullable Name subject(Reading reading, Hit trigger, Span sentence, Span clause) {
        Text text = reading.text();
        Scan scan = reading.scan();
        for (Span seen : reading.trained(clause)) {
            int begin = seen.begin();
            int end = reading.nameEnd(begin, seen.end());
            boolean subject = end <= trigger.begin()
                    && Edges.opens(text, scan, sentence, begin)
                    && !text.is(Letter.POINTER, begin);
            if (subject
                    && end - begin > SHORTEST
                    && Edges.plainHan(text, begin, end)
                    && reading.likelyName(begin, end)
                    && !Edges.notName(scan, begin, end)
                    && !Bystanders.kindFollows(scan, end)) {
                return new Name(begin, end, text.slice(begin, end), Evidence.SHORT, null);
            }
        }
        return null;
    }

    /** Whether a clause or the member of a list begins here with characters, or a place and characters, that no list knows. */
    private static boolean unknown(Reading reading, Span sentence, int at) {
        if (!Edges.opens(reading.text(), reading.scan(), sentence, at)) {
            return false;
        }
        int begin = at + Edges.placeAt(reading.scan(), at);
        return Edges.plainHan(reading.text(), begin, begin + SHORTEST) && !reading.wordAt(begin);
    }

    private static Name asTrained(Name firm, Reading reading) {
        for (Span seen : reading.trained(Span.clause(reading.text(), firm.begin()))) {
            boolean shorter = seen.end() == firm.end() && seen.begin() > firm.begin();
            if (shorter && seen.end() - seen.begin() >= SHORTEST && !reading.cutsWord(firm.begin(), seen.begin())) {
                String name = reading.text().slice(seen.begin(), seen.end());
                return new Name(seen.begin(), seen.end(), name, firm.evidence(), firm.key());
            }
        }
        return firm;
    }

    /** 某某轮胎 of 对此,有某某轮胎: the name that stands again nearby, and never behind the same character. */
    private static @Nullable Name toldAgain(Name firm, Text text) {
        String core = text.slice(firm.begin() + 1, Math.min(firm.begin() + 1 + CORE, firm.end()));
        if (core.length() < CORE) {
            return null;
        }
        int from = Math.max(0, firm.begin() - AROUND);
        String around = text.slice(from, Math.min(text.folded().length(), firm.end() + AROUND));
        boolean again = false;
        for (int at = around.indexOf(core); at >= 0; at = around.indexOf(core, at + 1)) {
            int begin = from + at;
            if (begin != firm.begin() + 1) {
                if (text.at(begin - 1) == text.at(firm.begin())) {
                    return null;
                }
                again = true;
            }
        }
        String name = text.slice(firm.begin() + 1, firm.end());
        return again ? new Name(firm.begin() + 1, firm.end(), name, firm.evidence(), firm.key()) : null;
    }
}
