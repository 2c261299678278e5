package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose article a document without a filer is: the first firm of the headline, who signs it, or the firm of the lead. */
final class Issuer {
    private Issuer() {}

    /** Who signs a letter or a notice: the full name that is the last sentence, a date behind it left aside. */
    private static @Nullable Name signatory(Reading reading, int first) {
        Text text = reading.text();
        int end = text.folded().length();
        while (end > first && !Character.isIdeographic(text.at(end - 1)) || "年月日".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        Span last = Span.sentence(text, Math.max(first, end - 1));
        for (Name name : reading.names(new Span(last.begin(), end))) {
            if (name.begin() == last.begin() && name.end() == end && name.text().endsWith("公司")) {
                return name;
            }
        }
        return null;
    }

    /** The firm, null if none is named where an issuer stands. */
    static @Nullable Name of(Reading reading) {
        Text text = reading.text();
        for (Name name : reading.names(reading.title())) {
            if (!Movers.counterparty(reading, name) && !Bystanders.is(reading, name)) {
                return name;
            }
        }
        int first = text.titleEnd() + 1;
        if (first >= text.folded().length()) {
            return null;
        }
        Name signed = signatory(reading, first);
        if (signed != null) {
            return signed;
        }
        for (Name name : reading.names(Span.sentence(text, first))) {
            if (vouched(text, name)) {
                return name;
            }
        }
        return signature(reading);
    }

    /** A name that only its position vouches for is the article's subject if it opens a clause or comes back. */
    private static boolean vouched(Text text, Name name) {
        return name.evidence().compareTo(Evidence.FORM) <= 0
                || Span.clause(text, name.begin()).begin() == name.begin()
                || text.folded().indexOf(name.text(), name.end()) >= 0;
    }

    /** The firm whose name alone is the last line of a notice. */
    private static @Nullable Name signature(Reading reading) {
        Text text = reading.text();
        Span last =
                Span.sentence(text, Math.max(0, text.folded().stripTrailing().length() - 1));
        List<Name> signed = reading.names(last);
        boolean alone = signed.size() == 1
                && signed.get(0).end() - signed.get(0).begin()
                        >= text.slice(last.begin(), last.end()).strip().length() - 1;
        return alone ? signed.get(0) : null;
    }
}
