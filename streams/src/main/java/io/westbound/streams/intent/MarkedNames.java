package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds registered names that have marks between their characters, as 海尔·智家 or 格力-电器. What stands before the first
 * mark must be neither a place nor an everyday word, since those are joined to other words in the same way. Looks only where
 * a mark stands between two Han characters; linear. Thread-safe.
 */
final class MarkedNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;

    private final Map<String, String> keys = new HashMap<>();
    private final CommonWords commonWords;

    /** Knows the names of the register that are no other words. */
    MarkedNames(List<Term> terms, CommonWords commonWords) {
        this.commonWords = commonWords;
        for (Term term : terms) {
            boolean registered = term.tag() == Tag.FIRM
                    && !term.value().isEmpty()
                    && term.detail().isEmpty();
            int length = term.text().length();
            if (registered && length >= SHORTEST && length <= LONGEST) {
                keys.put(term.text(), term.value());
            }
        }
    }

    void find(Text text, Scan scan, Span range, List<Name> found) {
        for (int i = range.begin() + 1; i < range.end() - 1; i++) {
            if (mark(text, i)) {
                i = Math.max(i, around(text, scan, range, i, found));
            }
        }
    }

    /** Adds the name around a mark; returns where it ends, 0 if there is none. */
    private int around(Text text, Scan scan, Span range, int mark, List<Name> found) {
        for (int begin = Math.max(range.begin(), mark - LONGEST); begin < mark; begin++) {
            if (!plain(text, begin, mark) || joined(text, scan, begin, mark)) {
                continue;
            }
            StringBuilder name = new StringBuilder(text.slice(begin, mark));
            int end = 0;
            String longest = "";
            for (int at = mark + 1; at < range.end() && name.length() < LONGEST; at++) {
                if (!mark(text, at)) {
                    name.append(text.at(at));
                    boolean known = keys.containsKey(name.toString()) && !commonWords.crosses(text, at + 1);
                    end = known ? at + 1 : end;
                    longest = known ? name.toString() : longest;
                }
            }
            if (end > 0) {
                found.add(new Name(begin, end, longest, Evidence.REGISTER, keys.get(longest), true));
                return end;
            }
        }
        return 0;
    }

    private static boolean mark(Text text, int at) {
        return text.is(Letter.MARK, at)
                && Character.isIdeographic(text.at(at - 1))
                && Character.isIdeographic(text.at(at + 1));
    }

    private static boolean plain(Text text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.is(Letter.MARK, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean joined(Text text, Scan scan, int begin, int end) {
        return commonWords.contains(text.slice(begin, end))
                || scan.any(Tag.PLACE, begin, end, place -> place.begin() == begin && place.end() == end);
    }
}
