package io.westbound.streams.intent;

import io.westbound.streams.intent.Mark.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words a candidate was read from, for its explanation. */
final class Marks {
    /** Cues that tell who speaks or whose firm it is, not in what mood. */
    private static final Set<String> PARTIES = Set.of("FIRSTVOICE", "OWNED");

    private final Reading reading;
    private final List<Mark> found = new ArrayList<>();
    private final List<Span> taken = new ArrayList<>();

    private Marks(Reading reading) {
        this.reading = reading;
    }

    /** The words in the order of the document, the headline first; none overlaps another. */
    static List<Mark> of(Reading reading, Candidate candidate) {
        Marks marks = new Marks(reading);
        Frame frame = candidate.frame();
        marks.add(Part.ACT, frame.trigger().begin(), frame.trigger().end());
        Name firm = frame.firm();
        if (firm != null && firm.begin() >= 0) {
            marks.add(Part.FIRM, firm.begin(), firm.end());
        }
        for (Site site : reading.sites(frame.sentence())) {
            marks.place(site, candidate);
        }
        for (Hit hit : reading.words(frame.sentence())) {
            boolean near = hit.within(frame.clause().begin(), frame.clause().end());
            if (near && hit.is(Tag.CUE) && !PARTIES.contains(hit.value())) {
                marks.add(Part.MOOD, hit.begin(), hit.end());
            }
        }
        marks.found.sort(
                Comparator.comparing((Mark mark) -> mark.quote().field().equals("text"))
                        .thenComparing(mark -> mark.quote().start()));
        return marks.found;
    }

    private void place(Site site, Candidate candidate) {
        if (names(site, candidate.destination())) {
            add(Part.DESTINATION, site.begin(), site.end());
        } else if (names(site, candidate.origin())) {
            add(Part.ORIGIN, site.begin(), site.end());
        }
    }

    private static boolean names(Site site, @Nullable Place place) {
        return place != null && site.place().code().equals(place.code());
    }

    private void add(Part part, int begin, int end) {
        if (begin < end && taken.stream().noneMatch(span -> begin < span.end() && span.begin() < end)) {
            taken.add(new Span(begin, end));
            found.add(new Mark(part, reading.text().quote(begin, end)));
        }
    }
}
