package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds partners that are called by their city and a name proper, 与西安某某签订: such a city is no place that anything goes
 * to. Linear in the range.
 */
final class PartnerNames {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final int AGENCY = 4;

    /** The prepositions of {@link Particle#WITH} that lead neither from nor to a place. */
    private static final String WITH = "与和同跟";

    private final ListNames lists;

    PartnerNames(ListNames lists) {
        this.lists = lists;
    }

    void find(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit place : scan.in(Tag.PLACE, range.begin(), range.end())) {
            if (WITH.indexOf(text.at(place.begin() - 1)) < 0) {
                continue;
            }
            int end = place.end();
            while (end < range.end() && end - place.end() < LONGEST && !Edges.verbFollows(text, scan, end)) {
                end++;
            }
            boolean proper = end - place.end() >= SHORTEST
                    && Edges.verbFollows(text, scan, end)
                    && !told(scan, place.end(), end)
                    && lists.named(text, scan, place.end(), end);
            if (proper) {
                found.add(new Name(place.begin(), end, text.slice(place.begin(), end), Evidence.DEFINED, null));
            }
        }
    }

    /** 人民政府, 高新区管委会: who signs for a place is no firm, and neither is an act. */
    private static boolean told(Scan scan, int begin, int end) {
        return Stream.of(Tag.ZONE, Tag.SUBJECT, Tag.PARTY, Tag.TRIGGER)
                .anyMatch(tag -> !scan.in(tag, begin, tag == Tag.TRIGGER ? end : end + AGENCY)
                        .isEmpty());
    }
}
