package io.westbound.streams.intent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds plants and projects that are told to come into being by what is said of them, not by a verb of building:
 * 某国工厂打下第一根桩, 某地项目获董事会通过, 与某市商谈某基地, 募资用于某地某基地. Linear in the number of objects; thread-safe.
 */
final class RisingPlants {
    private static final int PLACE_REACH = 24;
    private static final int PREDICATE = 14;
    private static final String PROJECT = "PROJECT";
    private static final Set<String> RISING = Set.of("PLANT", "LINE", PROJECT);

    private final Particles particles;

    RisingPlants(Particles particles) {
        this.particles = particles;
    }

    /** Adds the acts of a text to its known words. */
    void addTo(Scan scan, Text text) {
        for (Hit object : scan.all(Tag.OBJECT)) {
            if (RISING.contains(object.value()) && placed(scan, text, object)) {
                Hit talk = negotiated(text, object);
                Hit act = talk == null ? act(scan, text, object) : talk;
                act = act == null && !object.value().equals(PROJECT) ? funded(text, object) : act;
                if (act != null) {
                    scan.insert(act);
                }
            }
        }
    }

    /** Whether a place stands before it in its clause. */
    private static boolean placed(Scan scan, Text text, Hit object) {
        int clause = Span.clause(text, object.begin()).begin();
        int from = Math.max(clause, object.begin() - PLACE_REACH);
        return scan.any(Tag.PLACE, from, object.begin(), place -> true)
                && !scan.any(Tag.TRIGGER, from, object.begin(), act -> true);
    }

    /** 与某市商谈船用柴油机基地: that it is talked of, in its clause before it; null if it is not. */
    private @Nullable Hit negotiated(Text text, Hit object) {
        int clause = Span.clause(text, object.begin()).begin();
        for (int at = object.begin() - 1; at >= Math.max(clause, object.begin() - PREDICATE); at--) {
            int talk = particles.at(text, at, Particle.NEGOTIATES);
            if (talk > 0) {
                return hit(text, at, at + talk, Family.SCOUT, "search", "SITE_SCOUTING");
            }
        }
        return null;
    }

    /** 募集资金用于某地某基地项目: that money is raised for it, in its clause before it; null if it is not. */
    private @Nullable Hit funded(Text text, Hit object) {
        Span clause = Span.clause(text, object.begin());
        Span sentence = Span.sentence(text, object.begin());
        boolean built = object.end() == clause.end() || particles.at(text, object.end(), Particle.UNDERTAKING) > 0;
        if (!built || !particles.within(text, sentence.begin(), object.begin(), Particle.RAISED)) {
            return null;
        }
        for (int at = object.begin() - 1; at >= clause.begin() && !StandingPlants.laterPhase(text, at); at--) {
            int funds = particles.at(text, at, Particle.FUNDS);
            if (funds > 0) {
                return hit(text, at, at + funds, Family.INVEST, "commit", "INVEST_CONTRACT");
            }
        }
        return null;
    }

    private static Hit hit(Text text, int begin, int end, Family family, String stage, String evidence) {
        return new Hit(begin, end, new Term(text.slice(begin, end), Tag.TRIGGER, family.name(), stage, evidence));
    }

    /** What is said of it in the rest of its clause; null if that is another act, or nothing that tells of a beginning. */
    private @Nullable Hit act(Scan scan, Text text, Hit object) {
        int clause = Span.clause(text, object.begin()).end();
        int last = Math.min(clause, object.end() + PREDICATE);
        if (scan.any(Tag.TRIGGER, object.end(), last, act -> true)) {
            return null;
        }
        for (int at = object.end(); at < last; at++) {
            int rises = particles.at(text, at, Particle.RISES);
            int approved = object.value().equals(PROJECT) ? particles.at(text, at, Particle.APPROVED) : 0;
            boolean ends = approved > 0 && at + approved == clause;
            if (rises > 0 || ends) {
                int end = at + Math.max(rises, approved);
                return hit(text, at, end, Family.START, "executing", "CONSTRUCTION_START");
            }
        }
        return null;
    }
}
