package io.westbound.streams.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parks that no register has, told by their ending where the place of an act must stand: 搬迁至某某工业园. */
final class ZoneNames {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private final Particles particles;

    ZoneNames(Particles particles) {
        this.particles = particles;
    }

    /** The park of a clause that an act goes to; its division is not known. Null if the clause names none. */
    @Nullable
    Place of(Reading reading, Hit trigger, Family family, Span clause) {
        List<Hit> endings = reading.scan().in(Tag.ZONE, clause.begin(), clause.end());
        for (Hit ending : endings) {
            boolean whole =
                    endings.stream().noneMatch(other -> other.length() > ending.length() && other.overlaps(ending));
            if (whole) {
                for (int begin = ending.begin() - SHORTEST; begin >= ending.begin() - LONGEST; begin--) {
                    if (begin >= clause.begin() && leadsTo(reading, begin, trigger, family)) {
                        return name(reading, begin, ending);
                    }
                }
            }
        }
        return null;
    }

    private boolean leadsTo(Reading reading, int begin, Hit trigger, Family family) {
        Text text = reading.text();
        boolean behindVerb = begin == trigger.end() && (family == Family.MOVETO || family == Family.SETTLE);
        return behindVerb
                || particles.before(text, begin, Particle.TOWARDS) > 0
                || !family.leaves() && particles.before(text, begin, Particle.AT) > 0;
    }

    private static @Nullable Place name(Reading reading, int begin, Hit ending) {
        Text text = reading.text();
        Scan scan = reading.scan();
        boolean words = !Edges.plainHan(text, begin, ending.begin())
                || !scan.in(Tag.TRIGGER, begin, ending.begin()).isEmpty()
                || !scan.in(Tag.CUE, begin, ending.begin()).isEmpty()
                || Edges.product(scan, begin, ending.begin())
                || !reading.likelyName(begin, ending.begin());
        return words ? null : new Place("", text.slice(begin, ending.end()), Place.Evidence.TEXT);
    }
}
