package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the subject of a headline for a firm where nothing else names one. */
final class Subjects {
    private static final int LONGEST = 12;
    private static final int LONGEST_PHRASE = 20;

    private Subjects() {}

    /** The words from the start of the clause to the first verb or preposition, if they could be a name. */
    static @Nullable Name of(Reading reading, Hit trigger, Span clause) {
        Text text = reading.text();
        int begin = clause.begin();
        int end = begin;
        while (end < trigger.begin()
                && end - begin < LONGEST_PHRASE
                && Character.isLetterOrDigit(text.at(end))
                && !Edges.ends(text, end)
                && !starts(reading, end)) {
            end++;
        }
        while (end > begin && Character.isDigit(text.at(end - 1))) {
            end--;
        }
        end = reading.nameEnd(begin, end);
        boolean name = end - begin >= 2
                && end - begin <= LONGEST
                && !Character.isDigit(text.at(begin))
                && reading.scan().in(Tag.MASK, begin, end).stream()
                        .allMatch(mask -> mask.value().equals("region"))
                && reading.likelyName(begin, end);
        if (!name || describes(reading, clause, end)) {
            return null;
        }
        Name subject = new Name(begin, end, text.slice(begin, end), Evidence.SUBJECT, null);
        return WeakNames.none(text, reading.scan(), reading.particles(), subject) ? null : subject;
    }

    /** 不差钱的甲公司: what stands before 的 and a firm says what the firm is like. */
    private static boolean describes(Reading reading, Span clause, int end) {
        return reading.text().at(end) == '的'
                && reading.names(clause).stream().anyMatch(firm -> firm.begin() == end + 1);
    }

    private static boolean starts(Reading reading, int at) {
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY, Tag.SUBJECT, Tag.FORM, Tag.OBJECT)) {
            for (Hit hit : reading.scan().in(tag, at, at + 8)) {
                boolean partOfName = hit.is(Tag.FORM) && !hit.value().equals("notname")
                        || hit.is(Tag.OBJECT) && !hit.value().equals("HQ");
                if (hit.begin() == at && !partOfName) {
                    return true;
                }
            }
        }
        return false;
    }
}
