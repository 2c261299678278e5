package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the firm that a headline begins with, before a colon or before what it announces. Linear in the range. */
final class HeadlineNames {
    private final PhraseNames phrases;

    HeadlineNames(PhraseNames phrases) {
        this.phrases = phrases;
    }

    /** 某某股份：…, 【某某股份：…, and 某某股份公告,…: the name before the colon or the verb. */
    void find(Text text, Scan scan, Span range, List<Name> found) {
        int begin = range.begin();
        int end = begin;
        while (end < range.end() && end - begin < 10 && Edges.nameCharacter(text, end) && !announces(text, end)) {
            end++;
        }
        boolean colon = text.at(end) == ':' && (begin == 0 || "【\n。".indexOf(text.at(begin - 1)) >= 0);
        if (end - begin < 2 || !(colon || announces(text, end))) {
            return;
        }
        if (unlikely(text, scan, begin, end) == null
                && !Edges.notName(scan, begin, end)
                && phrases.likely(text, scan, begin, end)) {
            found.add(new Name(begin, end, text.slice(begin, end), Evidence.HEADLINE, null));
        }
    }

    private static boolean announces(Text text, int at) {
        return text.folded().startsWith("公告", at) || text.folded().startsWith("拟", at) && at > 0;
    }

    /** The word that shows that a stretch is no name, or null. */
    private static @Nullable Hit unlikely(Text text, Scan scan, int begin, int end) {
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.OBJECT, Tag.MASK, Tag.BOUNDARY)) {
            for (Hit hit : scan.in(tag, begin, end)) {
                if (hit.length() > 1 || tag == Tag.MASK) {
                    return hit;
                }
            }
        }
        for (Hit place : scan.in(Tag.PLACE, begin, end)) {
            if (place.begin() == begin && place.end() >= end - 1) {
                return place;
            }
        }
        return null;
    }
}
