package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;

/**
 * Finds firms that are named only with somebody who speaks for them: 甲乙创始人表示, 甲乙市场总监告诉记者. Linear in the
 * range.
 */
final class OfficeNames {
    private static final int LONGEST = 8;

    private final PhraseNames phrases;
    private final Particles particles;

    OfficeNames(PhraseNames phrases, Particles particles) {
        this.phrases = phrases;
        this.particles = particles;
    }

    /** The words between the start of a clause and an office, if they could be a name. */
    void find(Text text, Scan scan, Span range, List<Name> found) {
        for (int at = range.begin() + 2; at < range.end(); at++) {
            if (particles.at(text, at, Particle.OFFICE) > 0) {
                int end = text.at(at - 1) == '的' ? at - 1 : at;
                int begin = begin(text, scan, range, end);
                if (begin < end && phrases.likely(text, scan, begin, end)) {
                    found.add(new Name(begin, end, text.slice(begin, end), Evidence.DEFINED, null));
                }
            }
        }
    }

    /** Where the clause begins that an office ends; the office itself where a known word or no name stands between. */
    private static int begin(Text text, Scan scan, Span range, int office) {
        int begin = office;
        while (begin > range.begin() && !Edges.afterBreak(text, range, begin)) {
            begin--;
            if (office - begin > LONGEST || Edges.wordAt(scan, begin) || !Edges.nameCharacter(text, begin)) {
                return office;
            }
        }
        boolean open = begin == range.begin() || "。!?,;:\n“\"".indexOf(text.at(begin - 1)) >= 0;
        boolean name = open && office - begin >= 2 && Edges.plainHan(text, begin, office);
        return name && !text.is(Letter.POINTER, begin) && !Edges.notName(scan, begin, office) ? begin : office;
    }
}
