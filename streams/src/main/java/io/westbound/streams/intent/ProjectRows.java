package io.westbound.streams.intent;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a title that is nothing but the name of a project for an act: where a list tells beside it how far the project
 * is (在建, 已签约), or where the title itself names a place and a yearly output. Linear in the title; thread-safe.
 */
final class ProjectRows {
    private static final int LONGEST_TITLE = 40;
    private static final String PROJECT = "PROJECT";
    private static final String OUTPUT = "年产";

    private final Particles particles;

    ProjectRows(Particles particles) {
        this.particles = particles;
    }

    /** Adds the act of a row to the known words of its text. */
    void addTo(Scan scan, Text text) {
        int end = text.titleEnd();
        if (end == 0 || end > LONGEST_TITLE || !scan.in(Tag.TRIGGER, 0, end).isEmpty()) {
            return;
        }
        Optional<Hit> named = scan.in(Tag.OBJECT, 0, end).stream()
                .filter(thing -> thing.end() == end)
                .filter(thing -> Productive.is(thing) || thing.value().equals(PROJECT))
                .max(Comparator.comparingInt(Hit::length));
        Family family = named.isPresent() ? family(scan, text) : null;
        if (family != null) {
            Hit thing = named.get();
            String stage = family == Family.START ? "executing" : "commit";
            Term act = new Term(text.slice(thing.begin(), end), Tag.TRIGGER, family.name(), stage, "INVEST_CONTRACT");
            scan.insert(new Hit(thing.begin(), end, act));
        }
    }

    /** What is done with the project; null where nothing says that it is to come. */
    private @Nullable Family family(Scan scan, Text text) {
        int body = text.titleEnd() + 1;
        if (particles.at(text, body, Particle.UNDERWAY) > 0) {
            return Family.START;
        }
        boolean whole = body >= text.folded().length();
        boolean output = text.slice(0, text.titleEnd()).contains(OUTPUT)
                && !scan.in(Tag.PLACE, 0, text.titleEnd()).isEmpty();
        return particles.at(text, body, Particle.PLANNED) > 0 || whole && output ? Family.INVEST : null;
    }
}
